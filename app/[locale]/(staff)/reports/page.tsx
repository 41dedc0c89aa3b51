import type { Metadata } from 'next';
import { NotFoundView } from '@/components/layout/not-found-view';
import { PageFrame } from '@/components/layout/page-frame';
import { OwnReportsPanel } from '@/components/reports/own-reports-panel';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { PageTitle } from '@/components/ui/page-title';
import { formState } from '@/lib/http/form-state';
import { isLocale, localPath } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { pageTitle } from '@/lib/i18n/page-title';
import { listOwnReports } from '@/lib/reports/read/list-own-reports';
import { found, signedIn } from '../../signed-in';
import '../../../styles/report.css';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ after?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: pageTitle(locale, 'report.mine.title', await formState()) } : {};
}

/** What I sent and what became of it. */
export default async function OwnReportsPage({ params, searchParams }: Props) {
  const after = [(await searchParams).after].flat()[0] || null;
  const page = await signedIn(params, '/reports', 'report.listOwn');
  if ('refused' in page) return page.refused;
  const reports = await found(listOwnReports(page.context, { after }));
  if (!reports) return <NotFoundView />;
  const { locale, t, frame } = page;
  const { report, common, phone } = messagesOf(locale);
  const words = { mine: report.mine, requested: report.requested, facts: report.facts, status: common.status };
  const path = localPath(locale, '/reports');
  const refused = (await formState())?.problem;
  return (
    <PageFrame {...frame} path="/reports" query={after ? `?after=${encodeURIComponent(after)}` : ''}>
      {refused ? <ErrorSummary title={refused.title} detail={refused.detail} errors={refused.errors.map(({ message }) => ({ field: '', message }))} /> : null}
      <PageTitle lead={t('report.mine.lead')}>{t('report.mine.title')}</PageTitle>
      <p>
        <Button href={localPath(locale, '/report')}>{t('report.mine.new')}</Button> <a href={localPath(locale, '/import')}>{t('importPage.link')}</a>
      </p>
      {reports.reports.length === 0 ? <p>{t('report.mine.empty')}</p> : null}
      <OwnReportsPanel locale={locale} messages={words} outbox={phone.outbox} reports={reports} after={after} />
      {after || reports.next ? (
        <nav className="pagination" aria-label={t('report.mine.pages')}>
          {after ? <a href={path}>{t('report.mine.newest')}</a> : null}
          {reports.next ? <a href={`${path}?after=${reports.next}`}>{t('report.mine.older')}</a> : null}
        </nav>
      ) : null}
    </PageFrame>
  );
}
