import { formatDay } from '@/lib/i18n/format';
import { localPath } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { ChangesIn } from '@/lib/record/read-changes';
import type { PageView } from '@/lib/views/page-view';

/** How many corrections touch what is shown, and the way to them; nothing where there are none. */
export function CorrectionsNote({ view: { locale, dataQuery }, changes }: { view: PageView; changes: ChangesIn }) {
  if (changes.count === 0 || changes.newestOn === null) return null;
  const t = translator(locale);
  return (
    <p className="note corrections">
      {t('chartPage.corrections', { count: changes.count, day: formatDay(locale, changes.newestOn, 'short') })}{' '}
      <a href={`${localPath(locale, '/changes')}${dataQuery && `?${dataQuery}`}`}>{t('chartPage.correctionsLink')}</a>
    </p>
  );
}
