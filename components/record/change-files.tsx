import type { Filters } from '@/lib/estimates/filters';
import { DEFAULT_LOCALE, localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** The changes of a view as files, and the feed of everything. */
export function ChangeFiles({ locale, searchOf }: { locale: Locale; searchOf: (changes: Partial<Filters>) => string }) {
  const t = translator(locale);
  return (
    <ul className="link-list">
      <li>
        <a href={`/data/corrections.csv${searchOf({})}`}>{t('corrections.csv')}</a>
      </li>
      <li>
        <a href={`/data/corrections.json${searchOf({})}`}>{t('corrections.json')}</a>
      </li>
      <li>
        <a href={`/data/corrections.atom${searchOf({ lang: locale === DEFAULT_LOCALE ? null : locale })}`} type="application/atom+xml">
          {t('corrections.atom')}
        </a>
      </li>
      <li>
        <a href={localPath(locale, '/feed.atom')} type="application/atom+xml">
          {t('publicRecord.changes.feed')}
        </a>
      </li>
    </ul>
  );
}
