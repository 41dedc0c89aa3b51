import type { ReactNode } from 'react';
import { ReportFacts } from '@/components/reports/report-facts';
import { Notice } from '@/components/ui/notice';
import { StatusBadge } from '@/components/ui/status-badge';
import { formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { ReportWords } from '@/lib/reports/read/report-words';
import type { ReportForReview } from '@/lib/review/get-report-for-review';
import { HistoryList } from './history-list';
import { NeighboursTable } from './neighbours-table';
import { PreviewView } from './preview-view';

type Props = {
  locale: Locale;
  report: ReportForReview;
  words: ReportWords;
  /** What an author's request would make of it, in words. */
  requestedWords: ReportWords | null;
  /** Names by area, in the page's language. */
  areaNames: Readonly<Record<string, string>>;
  itemNames: Readonly<Record<string, string>>;
  /** How many people live in the report's area, for one that tells of more. */
  population: number | null;
  timeZone: string;
  /** The forms of the decisions. */
  children: ReactNode;
};

/**
 * One report with all that a verifier needs: what it says, what it would change, what else is said, and how it came
 * here.
 */
export function ReviewReportView({
  locale,
  report,
  words,
  requestedWords,
  areaNames,
  itemNames,
  population,
  timeZone,
  children,
}: Props) {
  const t = translator(locale);
  const when = (instant: string) => formatInstant(locale, new Date(instant), timeZone);
  const { request, content, preview, publicFrom } = report;
  const remark = content.unlikely && population !== null ? t('report.facts.unlikely', { population }) : undefined;
  return (
    <>
      {request ? (
        <Notice kind="caution" title={t('review.request.title')}>
          <p>{t(`review.request.${request.kind}`)}</p>
          {request.kind === 'edit' && requestedWords ? (
            <ReportFacts locale={locale} words={requestedWords} content={request.content} />
          ) : null}
        </Notice>
      ) : null}
      <ReportFacts locale={locale} words={words} content={content} peopleRemark={remark}>
        <dt>{t('report.facts.state')}</dt>
        <dd className="row">
          <StatusBadge locale={locale} status={report.status} />
          {report.certainty ? t(`common.certainty.${report.certainty}`) : null}
        </dd>
        {publicFrom ? (
          <>
            <dt>{t('review.one.public')}</dt>
            <dd>
              {t(report.isPublic ? 'review.one.publicNow' : 'review.one.publicLater', { when: when(publicFrom) })}
            </dd>
          </>
        ) : null}
        <dt>{t('report.facts.received')}</dt>
        <dd>{when(report.receivedAt)}</dd>
      </ReportFacts>
      <section aria-labelledby="decide">
        <h3 id="decide">{t('review.decide.title')}</h3>
        {report.own ? <p>{t('review.one.own')}</p> : null}
        {!report.own && report.moves.length === 0 ? <p>{t('review.one.noMoves')}</p> : null}
        {children}
      </section>
      {preview ? <PreviewView locale={locale} preview={preview} areaNames={areaNames} timeZone={timeZone} /> : null}
      <NeighboursTable locale={locale} neighbours={report.neighbours} areaNames={areaNames} itemNames={itemNames} />
      <HistoryList locale={locale} history={report.history} when={when} />
    </>
  );
}
