import { LOCALES, localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

const NAMES: Record<Locale, string> = { en: 'English', hy: 'Հայերեն', ru: 'Русский' };

export type PageAddress = {
  /** Path without the language, such as `/review`. */
  path: string;
  /** Query string with its `?`, or ''. */
  query?: string | undefined;
};

/** The same page, with the same filters, in the other languages. */
export function LanguageLinks({ locale, path, query = '' }: PageAddress & { locale: Locale }) {
  return (
    <nav className="language-links" aria-label={translator(locale)('common.languages')}>
      {LOCALES.map((other) =>
        other === locale ? (
          <span key={other} lang={other} aria-current="true">
            {NAMES[other]}
          </span>
        ) : (
          <a key={other} lang={other} hrefLang={other} href={localPath(other, path) + query}>
            {NAMES[other]}
          </a>
        ),
      )}
    </nav>
  );
}
