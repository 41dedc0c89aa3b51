import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { FormProblem } from '@/components/accounts/form-problem';
import { InviteSection } from '@/components/accounts/invite-section';
import { NewLink } from '@/components/accounts/new-link';
import { PeoplePanel } from '@/components/accounts/people-panel';
import { PageFrame } from '@/components/layout/page-frame';
import { RoleRefused } from '@/components/layout/role-refused';
import { PageTitle } from '@/components/ui/page-title';
import { pageContext } from '@/lib/auth/context';
import { may } from '@/lib/auth/policy';
import { signInPath } from '@/lib/auth/sign-in-path';
import { staffOf } from '@/lib/auth/staff-of';
import { answerStatus } from '@/lib/http/answer-status';
import { formAnswer, formState } from '@/lib/http/form-state';
import { isLocale } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { pageTitle } from '@/lib/i18n/page-title';
import { translator } from '@/lib/i18n/translate';
import { listUsers } from '@/lib/users/list-users';
import { presentUser } from '@/lib/users/present-user';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: pageTitle(locale, 'people.title', await formState()) } : {};
}

/** The administrator's page: who has an account, what each may do, and how somebody new gets in. */
export default async function PeoplePage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await pageContext(locale);
  const { actor, crisis } = context;
  if (actor.kind !== 'person') redirect(signInPath(locale, '/people'));
  if (!may(actor, 'user.list')) {
    await answerStatus(403);
    return <RoleRefused locale={locale} path="/people" crisis={crisis} staff={staffOf(actor)} />;
  }
  const t = translator(locale);
  const state = await formState();
  const answer = await formAnswer();
  const users = (await listUsers(context)).map((user) => presentUser(user, locale));
  const { people, account } = messagesOf(locale);
  return (
    <PageFrame locale={locale} path="/people" query="" crisis={crisis} staff={staffOf(actor)}>
      <FormProblem state={state} />
      <PageTitle lead={t('people.lead')}>{t('people.title')}</PageTitle>
      {answer?.link ? (
        <NewLink locale={locale} link={answer.link} role={answer.role!} expiresAt={answer.expiresAt!} timeZone={crisis.timeZone} />
      ) : null}
      <div className="stack">
        <InviteSection locale={locale} state={state} />
        <PeoplePanel locale={locale} messages={{ people, role: account.role }} users={users} self={actor.id} />
      </div>
    </PageFrame>
  );
}
