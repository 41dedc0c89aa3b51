/** The languages of every page. English has no prefix in the address. */
export const LOCALES = ['en', 'hy', 'ru'] as const;
export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = 'en';

export function isLocale(value: string): value is Locale {
  return (LOCALES as readonly string[]).includes(value);
}

/** The address of a page in a language: `/report` in English, `/hy/report` in Armenian. */
export function localPath(locale: Locale, path: string): string {
  if (locale === DEFAULT_LOCALE) return path;
  return path === '/' ? `/${locale}` : `/${locale}${path}`;
}

/** The language and the page of an address: `/hy/report` is Armenian `/report`. */
export function splitPath(address: string): { locale: Locale; path: string } {
  const [, first = '', ...rest] = address.split('/');
  if (!isLocale(first)) return { locale: DEFAULT_LOCALE, path: address };
  return { locale: first, path: `/${rest.join('/')}` };
}

/** The first language of an Accept-Language header that Shortfall speaks, else English. */
export function localeFromHeader(header: string | null): Locale {
  const wanted = (header ?? '').split(',').map((part) => {
    const [tag = '', ...options] = part.trim().toLowerCase().split(';');
    const weight = options.map((option) => /^\s*q=([\d.]+)$/.exec(option)?.[1]).find(Boolean);
    return { language: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
  });
  wanted.sort((a, b) => b.weight - a.weight);
  const found = wanted.find(({ language, weight }) => weight > 0 && isLocale(language));
  return found ? (found.language as Locale) : DEFAULT_LOCALE;
}
