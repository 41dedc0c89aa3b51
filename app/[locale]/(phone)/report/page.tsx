import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FormProblem } from '@/components/layout/form-problem';
import { PageFrame } from '@/components/layout/page-frame';
import { CheckForm } from '@/components/reports/form/check-form';
import { ReportForm } from '@/components/reports/form/report-form';
import { PageTitle } from '@/components/ui/page-title';
import { publicContext } from '@/lib/auth/context';
import { signInPath } from '@/lib/auth/sign-in-path';
import { formAnswer, formState } from '@/lib/http/form-state';
import { formatDay } from '@/lib/i18n/format';
import { isLocale } from '@/lib/i18n/locales';
import { pageTitle } from '@/lib/i18n/page-title';
import { translator } from '@/lib/i18n/translate';
import { offersToday, withDayChoice } from '@/lib/reports/form/chosen-day';
import { packRules } from '@/lib/reports/form/pack-rules';
import { pageRules } from '@/lib/reports/form/page-rules';
import { lastDay } from '@/lib/reports/input/check-report';
import { openReportForm } from '../../open-report-form';
import { checkedReport } from './checked-report';

/** What it shows after a post comes with the request. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const isCheck = (await formAnswer())?.do === 'check';
  return { title: pageTitle(locale, isCheck ? 'entry.check.title' : 'report.title', await formState()) };
}

/**
 * The form of a new report: the same bytes for everybody, since being signed in decides only about sending. After a post it
 * shows to the one who posted what to check, or the form again with every answer.
 */
export default async function ReportPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await publicContext(locale);
  const { crisis } = context;
  const t = translator(locale);
  const frame = { locale, path: '/report', query: '', crisis, phone: true, narrow: true };
  const answer = await formAnswer();
  if (answer?.do === 'check') {
    return (
      <PageFrame {...frame}>
        <PageTitle lead={t('entry.check.lead')}>{t('entry.check.title')}</PageTitle>
        <CheckForm locale={locale} fields={answer} {...await checkedReport(context, answer)} />
      </PageFrame>
    );
  }
  const { state, rules, view } = await openReportForm(context, () => answer ?? { when: 'today' }, {
    offersToday: offersToday(context),
    readValues: withDayChoice,
  });
  const isTaken = state?.problem.code === 'id-taken';
  const mustSignIn = state?.problem.code === 'sign-in-required';
  const detail = isTaken ? t('report.sendAgain') : mustSignIn ? t('common.sessionEnded.detail') : undefined;
  const json = () => packRules(pageRules({ ...rules, crisis, locale }));
  return (
    <PageFrame {...frame}>
      <FormProblem state={state} detail={detail} />
      {mustSignIn ? (
        <p>
          <a href={signInPath(locale, '/reports')} target="_blank" rel="noopener">
            {t('common.sessionEnded.link')}
          </a>
        </p>
      ) : null}
      <PageTitle lead={t('report.lead')}>{t('report.title')}</PageTitle>
      {crisis.endedOn ? (
        <p>
          {t('report.leadFinished', {
            first: formatDay(locale, crisis.startsOn),
            last: formatDay(locale, lastDay({ crisis, today: rules.today })),
          })}
        </p>
      ) : null}
      <noscript>
        <p className="notice">{t('entry.form.noScript')}</p>
      </noscript>
      <ReportForm
        view={view}
        // Kept through every refusal, so that a resend is the same report; only a different one after it gets a new id.
        id={isTaken ? undefined : view.values.id}
        areaHint={answer?.do === 'again' ? t('entry.form.again') : undefined}
        phone={state || answer ? null : { rules: json(), sealKey: process.env.SHORTFALL_SEAL_KEY }}
      />
    </PageFrame>
  );
}
