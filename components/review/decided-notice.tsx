import { Notice } from '@/components/ui/notice';
import { shownReference } from '@/lib/core/reference';
import type { ReportStatus } from '@/lib/crisis/vocabulary';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

type Props = { locale: Locale; reference: string; status: ReportStatus; query: string };

/** What was just decided, and the way back to it. */
export function DecidedNotice({ locale, reference, status, query }: Props) {
  const t = translator(locale);
  return (
    <Notice kind="done" live title={t('review.queue.done', { reference: shownReference(reference) })}>
      <p>{t('review.queue.doneState', { state: t(`common.status.${status}`) })}</p>
      <p>
        <a href={localPath(locale, `/review/${reference}`) + query}>{t('review.queue.openAgain')}</a>
      </p>
    </Notice>
  );
}
