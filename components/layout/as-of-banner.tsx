import { formatDay } from '@/lib/i18n/format';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { Past } from '@/lib/record/read-past';

type AsOfBannerProps = { locale: Locale; past: Past; /** The same page as it stands now. */ newest: string };

/** Above a page as of an instant: when that was, what has happened since, and the ways to it. */
export function AsOfBanner({ locale, past, newest }: AsOfBannerProps) {
  const t = translator(locale);
  const [day = '', time = ''] = past.asOf.split('T');
  return (
    <section className="as-of" aria-labelledby="as-of">
      <p className="as-of-title" id="as-of">
        {t('asOf.title', { day: formatDay(locale, day, 'short'), time: time.replace(/(:00)?Z$/, '') })}
      </p>
      <p>
        {t('asOf.changed', { count: past.changed })} {t('asOf.published', { count: past.published })}
      </p>
      <p className="as-of-links">
        {past.changed > 0 ? <a href={`${localPath(locale, '/changes')}?${past.changesQuery}`}>{t('asOf.changes')}</a> : null}
        <a href={newest}>{t('asOf.newest')}</a>
      </p>
    </section>
  );
}
