import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FormProblem } from '@/components/layout/form-problem';
import { InvitationFacts } from '@/components/accounts/invitation-facts';
import { LinkRefused } from '@/components/accounts/link-refused';
import { NewAccountForm } from '@/components/accounts/new-account-form';
import { PageFrame } from '@/components/layout/page-frame';
import { PageTitle } from '@/components/ui/page-title';
import { visitorContext } from '@/lib/auth/context';
import { answerStatus } from '@/lib/http/answer-status';
import { formState } from '@/lib/http/form-state';
import { viewProblem } from '@/lib/http/problem-response';
import { formatInstant } from '@/lib/i18n/format';
import { isLocale, localPath } from '@/lib/i18n/locales';
import { pageTitle } from '@/lib/i18n/page-title';
import { translator } from '@/lib/i18n/translate';
import { readLink } from '@/lib/users/read-link';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: pageTitle(locale, 'account.invite.title', await formState()), robots: { index: false } };
}

/** Says who invites, to what, until when; a link that does not work says what to do. */
export default async function InvitePage({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const t = translator(locale);
  const context = await visitorContext(locale);
  const path = `/invite/${token}`;
  const state = await formState();
  const link = await readLink(context, token);
  if ('problem' in link) {
    await answerStatus(link.problem.status);
    return (
      <PageFrame locale={locale} path={path} query="" crisis={context.crisis} narrow>
        <LinkRefused locale={locale} problem={viewProblem(link.problem, locale)} />
      </PageFrame>
    );
  }
  const { role, expiresAt } = link.invitation;
  return (
    <PageFrame locale={locale} path={path} query="" crisis={context.crisis} narrow>
      <FormProblem state={state} />
      <PageTitle lead={t('account.invite.lead')}>{t('account.invite.title')}</PageTitle>
      <InvitationFacts locale={locale} role={role} until={formatInstant(locale, expiresAt, context.crisis.timeZone)} />
      <NewAccountForm locale={locale} state={state} action={localPath(locale, path)} button={t('account.invite.button')} />
    </PageFrame>
  );
}
