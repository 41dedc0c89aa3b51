import type { Metadata } from 'next';
import { NotFoundView } from '@/components/layout/not-found-view';
import { PageFrame } from '@/components/layout/page-frame';
import { FormProblem } from '@/components/layout/form-problem';
import { ReportFields } from '@/components/reports/form/report-fields';
import { Button } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { CERTAINTIES } from '@/lib/crisis/vocabulary';
import { formState } from '@/lib/http/form-state';
import { isLocale, localPath } from '@/lib/i18n/locales';
import { pageTitle } from '@/lib/i18n/page-title';
import { formValues } from '@/lib/reports/form/form-values';
import { shownReference } from '@/lib/core/reference';
import { getReportForReview } from '@/lib/review/get-report-for-review';
import { openReportForm } from '../../../../open-report-form';
import { found, signedIn } from '../../../../signed-in';
import '../../../../../styles/report.css';

type Props = { params: Promise<{ locale: string; reference: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: pageTitle(locale, 'review.decide.correct', await formState()) } : {};
}

/** A verifier writes what a report is to say instead. */
export default async function CorrectPage({ params }: Props) {
  const { reference } = await params;
  const path = `/review/${reference}/correct`;
  const page = await signedIn(params, path, 'review.correct');
  if ('refused' in page) return page.refused;
  const report = await found(getReportForReview(page.context, reference));
  if (!report) return <NotFoundView />;
  const { locale, t, frame } = page;
  const { state, view, revisionOf } = await openReportForm(page.context, (rules) => formValues(report.content, rules));
  const shown = { reference: shownReference(report.reference) };
  return (
    <PageFrame {...frame} path={path} query="" narrow>
      <FormProblem state={state} />
      <p>
        <a href={localPath(locale, `/review/${report.reference}`)}>{t('review.one.title', shown)}</a>
      </p>
      <PageTitle lead={t('review.correct.lead')}>{t('review.correct.title', shown)}</PageTitle>
      {report.moves.includes('correct') ? (
        <form className="report-form" method="post" action={localPath(locale, path)} noValidate>
          <input type="hidden" name="revision" value={revisionOf(report)} />
          <ReportFields view={view} />
          {report.status === 'VERIFIED' ? (
            <Select
              name="certainty"
              label={t('review.decide.newCertainty')}
              empty={t('review.decide.sameCertainty')}
              value={view.values.certainty}
              error={view.errorOf('certainty')}
              options={CERTAINTIES.map((grade) => ({ value: grade, label: t(`common.certainty.${grade}`) }))}
            />
          ) : null}
          <Textarea
            name="reason"
            label={t('review.correct.reason')}
            hint={t('review.correct.reasonPublic')}
            value={view.values.reason}
            error={view.errorOf('reason')}
            rows={3}
          />
          <Button wide>{t('review.correct.send')}</Button>
        </form>
      ) : (
        <p>{t(report.own ? 'review.one.own' : 'review.one.noMoves')}</p>
      )}
    </PageFrame>
  );
}
