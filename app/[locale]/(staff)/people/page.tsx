import type { Metadata } from 'next';
import { FormProblem } from '@/components/layout/form-problem';
import { InviteSection } from '@/components/accounts/invite-section';
import { NewLink } from '@/components/accounts/new-link';
import { PeoplePanel } from '@/components/accounts/people-panel';
import { PageFrame } from '@/components/layout/page-frame';
import { PageTitle } from '@/components/ui/page-title';
import { formAnswer, formState } from '@/lib/http/form-state';
import { isLocale } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { pageTitle } from '@/lib/i18n/page-title';
import { listUsers } from '@/lib/users/list-users';
import { presentUser } from '@/lib/users/present-user';
import { signedIn } from '../../signed-in';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: pageTitle(locale, 'people.title', await formState()) } : {};
}

/** The administrator's page: who has an account, what each may do, and how somebody new gets in. */
export default async function PeoplePage({ params }: Props) {
  const page = await signedIn(params, '/people', 'user.list');
  if ('refused' in page) return page.refused;
  const { locale, t, context, frame } = page;
  const state = await formState();
  const answer = await formAnswer();
  const users = (await listUsers(context)).map((user) => presentUser(user, locale));
  const { people, account } = messagesOf(locale);
  return (
    <PageFrame {...frame} path="/people" query="">
      <FormProblem state={state} />
      <PageTitle lead={t('people.lead')}>{t('people.title')}</PageTitle>
      {answer?.link ? (
        <NewLink locale={locale} link={answer.link} role={answer.role!} expiresAt={answer.expiresAt!} timeZone={context.crisis.timeZone} />
      ) : null}
      <div className="stack">
        <InviteSection locale={locale} state={state} />
        <PeoplePanel locale={locale} messages={{ people, role: account.role }} users={users} self={context.actor.id} />
      </div>
    </PageFrame>
  );
}
