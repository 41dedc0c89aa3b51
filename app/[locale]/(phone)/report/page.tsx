import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { PageFrame } from '@/components/layout/page-frame';
import { RoleRefused } from '@/components/layout/role-refused';
import { FormProblem } from '@/components/layout/form-problem';
import { ReportFields } from '@/components/reports/form/report-fields';
import { Button } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';
import { pageContext } from '@/lib/auth/context';
import { may } from '@/lib/auth/policy';
import { signInPath } from '@/lib/auth/sign-in-path';
import { staffOf } from '@/lib/auth/staff-of';
import { answerStatus } from '@/lib/http/answer-status';
import { formState } from '@/lib/http/form-state';
import { formatDay } from '@/lib/i18n/format';
import { isLocale, localPath } from '@/lib/i18n/locales';
import { pageTitle } from '@/lib/i18n/page-title';
import { translator } from '@/lib/i18n/translate';
import { lastDay } from '@/lib/reports/input/check-report';
import { dayValues } from '@/lib/reports/form/form-values';
import { lastUsedArea } from '@/lib/reports/read/get-report';
import { openReportForm } from '../../open-report-form';
import '../../../styles/report.css';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: pageTitle(locale, 'report.title', await formState()) } : {};
}

/**
 * One report on one page. Whoever's session ended while writing keeps every answer: only an unwritten form leads to the
 * sign-in.
 */
export default async function ReportPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await pageContext(locale);
  const { actor, crisis } = context;
  const state = await formState();
  if (actor.kind !== 'person' && !state) redirect(signInPath(locale, '/report'));
  if (actor.kind === 'person' && !may(actor, 'report.submit')) {
    await answerStatus(403);
    return <RoleRefused locale={locale} path="/report" crisis={crisis} staff={staffOf(actor)} />;
  }
  const t = translator(locale);
  const lastArea = await lastUsedArea(context);
  const { rules, view } = await openReportForm(context, ({ today }) => ({
    areaId: lastArea ?? '',
    ...dayValues('observedOn', crisis.endedOn ? null : today),
  }));
  const last = crisis.endedOn ? lastDay(rules) : null;
  const isTaken = state?.problem.code === 'id-taken';
  const mustSignIn = state?.problem.code === 'sign-in-required';
  const detail = isTaken ? t('report.sendAgain') : mustSignIn ? t('common.sessionEnded.detail') : undefined;
  // Kept through every refusal, so that a resend is the same report; only a different one after it gets a new id.
  const id = (!isTaken && state?.values.id) || randomUUID();
  return (
    <PageFrame
      locale={locale}
      path="/report"
      query=""
      crisis={crisis}
      staff={actor.kind === 'person' ? staffOf(actor) : undefined}
      narrow
    >
      <FormProblem state={state} detail={detail} />
      {mustSignIn ? (
        <p>
          <a href={signInPath(locale, '/reports')} target="_blank" rel="noopener">
            {t('common.sessionEnded.link')}
          </a>
        </p>
      ) : null}
      <PageTitle lead={t('report.lead')}>{t('report.title')}</PageTitle>
      {last ? (
        <p>{t('report.leadFinished', { first: formatDay(locale, crisis.startsOn), last: formatDay(locale, last) })}</p>
      ) : null}
      <form className="report-form" method="post" action={localPath(locale, '/report')} noValidate>
        <input type="hidden" name="id" value={id} />
        <ReportFields view={view} areaHint={lastArea && !state ? t('report.area.lastUsed') : undefined} />
        <Button wide>{t('report.send')}</Button>
      </form>
    </PageFrame>
  );
}
