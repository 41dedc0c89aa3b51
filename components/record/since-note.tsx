import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

type SinceNoteProps = { locale: Locale; /** As in `asOf`. */ since: string; /** The same changes, whenever they were made. */ all: string };

/** Which changes a list is narrowed to that comes from a page as of an instant. */
export function SinceNote({ locale, since, all }: SinceNoteProps) {
  const t = translator(locale);
  const [day = '', time = ''] = since.split('T');
  return (
    <p>
      {t('asOf.changesSince', { day: formatDay(locale, day, 'short'), time: time.replace(/(:00)?Z$/, '') })} <a href={all}>{t('asOf.changesAll')}</a>
    </p>
  );
}
