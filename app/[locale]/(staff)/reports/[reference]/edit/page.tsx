import type { Metadata } from 'next';
import { NotFoundView } from '@/components/layout/not-found-view';
import { PageFrame } from '@/components/layout/page-frame';
import { FormProblem } from '@/components/layout/form-problem';
import { ReportFields } from '@/components/reports/form/report-fields';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { Textarea } from '@/components/ui/textarea';
import { formState } from '@/lib/http/form-state';
import { isLocale, localPath } from '@/lib/i18n/locales';
import { pageTitle } from '@/lib/i18n/page-title';
import { formValues } from '@/lib/reports/form/form-values';
import { getOwnReport } from '@/lib/reports/read/get-report';
import { authorMove } from '@/lib/reports/status';
import { shownReference } from '@/lib/core/reference';
import { openReportForm } from '../../../../open-report-form';
import { found, signedIn } from '../../../../signed-in';
import '../../../../../styles/report.css';

type Props = { params: Promise<{ locale: string; reference: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: pageTitle(locale, 'report.one.changeTitle', await formState()) } : {};
}

/** The author answers a question or changes what the report says; once it is accepted, asks for the change. */
export default async function EditPage({ params }: Props) {
  const { reference } = await params;
  const path = `/reports/${reference}/edit`;
  const page = await signedIn(params, path, 'report.edit');
  if ('refused' in page) return page.refused;
  const report = await found(getOwnReport(page.context, reference));
  if (!report) return <NotFoundView />;
  const { locale, t, frame } = page;
  const { state, view, revisionOf } = await openReportForm(page.context, (rules) => formValues(report.content, rules));
  const move = authorMove(report.status);
  const shown = { reference: shownReference(report.reference) };
  return (
    <PageFrame {...frame} path={path} query="" narrow>
      <FormProblem state={state} />
      <p>
        <a href={localPath(locale, `/reports/${report.reference}`)}>{t('report.one.title', shown)}</a>
      </p>
      <PageTitle>{t(move === 'answer' ? 'report.edit.answerTitle' : 'report.edit.title', shown)}</PageTitle>
      {move === 'request' ? (
        <Notice>
          <p>{t('report.edit.requestLead')}</p>
        </Notice>
      ) : null}
      {move === 'answer' ? (
        <Notice kind="caution" title={t('report.mine.question')}>
          <p>{report.lastMove.reason}</p>
        </Notice>
      ) : null}
      <form className="report-form" method="post" action={localPath(locale, path)} noValidate>
        <input type="hidden" name="revision" value={revisionOf(report)} />
        <ReportFields view={view} />
        <Textarea
          name="reason"
          label={t(move === 'answer' ? 'report.edit.answerLabel' : 'report.edit.reasonLabel')}
          hint={t('report.edit.reasonHint')}
          optional={t('common.optional')}
          value={view.values.reason}
          error={view.errorOf('reason')}
          rows={3}
        />
        <Button wide>{t(move === 'request' ? 'report.edit.sendRequest' : 'report.edit.send')}</Button>
      </form>
    </PageFrame>
  );
}
