import { DEFAULT_LOCALE, isLocale, localPath, type Locale } from '@/lib/i18n/locales';

/** The language of the document. */
export function pageLanguage(): Locale {
  const { lang } = document.documentElement;
  return isLocale(lang) ? lang : DEFAULT_LOCALE;
}

/** The address of a page in the language of the document. */
export function pageAddress(path: string): string {
  return localPath(pageLanguage(), path);
}
