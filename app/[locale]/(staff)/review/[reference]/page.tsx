import type { Metadata } from 'next';
import { NotFoundView } from '@/components/layout/not-found-view';
import { PageFrame } from '@/components/layout/page-frame';
import { FormProblem } from '@/components/layout/form-problem';
import { DecisionForms } from '@/components/review/decision-forms';
import { QueueSide } from '@/components/review/queue-side';
import { ReviewReportView } from '@/components/review/review-report-view';
import { PageTitle } from '@/components/ui/page-title';
import { currentItems } from '@/lib/crisis/current';
import { formState } from '@/lib/http/form-state';
import { nameIn } from '@/lib/i18n/format';
import { isLocale, localPath } from '@/lib/i18n/locales';
import { pageTitle } from '@/lib/i18n/page-title';
import { areaName, reportWords } from '@/lib/reports/read/report-words';
import { shownReference } from '@/lib/core/reference';
import { getReportForReview } from '@/lib/review/get-report-for-review';
import { found, signedIn } from '../../../signed-in';
import { readDesk, type SearchParams } from '../desk';
import '../../../../styles/report.css';
import '../../../../styles/review.css';

type Props = { params: Promise<{ locale: string; reference: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: pageTitle(locale, 'review.title', await formState()) } : {};
}

/** One report with the decisions about it; beside it, where there is room, the queue. */
export default async function ReviewReportPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const page = await signedIn(params, `/review/${reference}`, 'review.list');
  if ('refused' in page) return page.refused;
  const report = await found(getReportForReview(page.context, reference));
  const desk = report && (await found(readDesk(page.context, await searchParams)));
  if (!report || !desk) return <NotFoundView />;
  const { locale, t, context, frame } = page;
  const path = `/review/${report.reference}`;
  const naming = { locale, areas: desk.areas, items: await currentItems(context.db) };
  const home = desk.areas.find(({ id }) => id === report.content.areaId);
  const population = home?.population ?? desk.areas.find(({ id }) => id === home?.parentId)?.population ?? null;
  const state = await formState();
  return (
    <PageFrame {...frame} path={path} query={desk.query}>
      <div className="desk desk-open">
        <QueueSide locale={locale} {...desk} openReference={report.reference} />
        <div className="desk-report">
          <FormProblem state={state} prefix={state?.values.decision} />
          <p className="desk-back">
            <a href={localPath(locale, '/review') + desk.query}>{t('review.queue.back')}</a>
          </p>
          <PageTitle>{t('review.one.title', { reference: shownReference(report.reference) })}</PageTitle>
          <ReviewReportView
            locale={locale}
            report={report}
            words={reportWords(report.content, naming)}
            requestedWords={report.request?.kind === 'edit' ? reportWords(report.request.content, naming) : null}
            areaNames={Object.fromEntries(desk.areas.map(({ id }) => [id, areaName(id, naming)]))}
            itemNames={Object.fromEntries(naming.items.map(({ code, names }) => [code, nameIn(locale, names)]))}
            population={population}
            timeZone={context.crisis.timeZone}
          >
            <DecisionForms
              locale={locale}
              report={report}
              action={localPath(locale, path) + desk.filterQuery}
              correctPath={localPath(locale, `${path}/correct`)}
              state={state}
            />
          </ReviewReportView>
        </div>
      </div>
    </PageFrame>
  );
}
