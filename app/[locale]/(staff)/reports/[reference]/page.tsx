import type { Metadata } from 'next';
import { NotFoundView } from '@/components/layout/not-found-view';
import { PageFrame } from '@/components/layout/page-frame';
import { FormProblem } from '@/components/layout/form-problem';
import { OwnReportView } from '@/components/reports/own-report-view';
import { PageTitle } from '@/components/ui/page-title';
import { currentAreas, currentItems } from '@/lib/crisis/current';
import { formState } from '@/lib/http/form-state';
import { formatInstant } from '@/lib/i18n/format';
import { isLocale, localPath } from '@/lib/i18n/locales';
import { pageTitle } from '@/lib/i18n/page-title';
import { getOwnReport } from '@/lib/reports/read/get-report';
import { reportWords } from '@/lib/reports/read/report-words';
import { shownReference } from '@/lib/core/reference';
import { found, signedIn } from '../../../signed-in';
import '../../../../styles/report.css';

type Props = { params: Promise<{ locale: string; reference: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: pageTitle(locale, 'report.mine.title', await formState()) } : {};
}

/** One report of my own: what it says, where it stands, and what I can do about it. */
export default async function OwnReportPage({ params }: Props) {
  const { reference } = await params;
  const path = `/reports/${reference}`;
  const page = await signedIn(params, path, 'report.listOwn');
  if ('refused' in page) return page.refused;
  const report = await found(getOwnReport(page.context, reference));
  if (!report) return <NotFoundView />;
  const { locale, t, context, frame } = page;
  const naming = { locale, areas: await currentAreas(context.db), items: await currentItems(context.db) };
  const state = await formState();
  return (
    <PageFrame {...frame} path={path} query="" narrow>
      <FormProblem state={state} />
      <p>
        <a href={localPath(locale, '/reports')}>{t('report.one.back')}</a>
      </p>
      <PageTitle>{t('report.one.title', { reference: shownReference(report.reference) })}</PageTitle>
      <OwnReportView
        locale={locale}
        report={report}
        words={reportWords(report.content, naming)}
        receivedAt={formatInstant(locale, new Date(report.receivedAt), context.crisis.timeZone)}
        state={state}
      />
    </PageFrame>
  );
}
