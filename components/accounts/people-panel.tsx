'use client';

import { IntlProvider } from 'use-intl';
import { QueryProvider } from '@/components/layout/query-provider';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { PresentedUser } from '@/lib/users/present-user';
import { PeopleList } from './people-list';

type Props = {
  locale: Locale;
  /** The words of this panel alone: the browser gets no more. */
  messages: { people: Messages['people']; role: Messages['account']['role'] };
  users: PresentedUser[];
  /** The account of whoever looks. */
  self: string;
};

/** The list of accounts, complete in the first HTML; it refreshes itself where script runs. */
export function PeoplePanel({ locale, messages, users, self }: Props) {
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      <QueryProvider>
        <PeopleList locale={locale} users={users} self={self} />
      </QueryProvider>
    </IntlProvider>
  );
}
