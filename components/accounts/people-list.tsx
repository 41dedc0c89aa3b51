'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Notice } from '@/components/ui/notice';
import { getJson } from '@/lib/http/client';
import type { Locale } from '@/lib/i18n/locales';
import type { PresentedUser } from '@/lib/users/present-user';
import { PersonCard } from './person-card';

/** Others may invite and suspend meanwhile: the list is asked for again every half minute and on coming back to the page. */
const REFRESH_MS = 30_000;

export function PeopleList({ locale, users, self }: { locale: Locale; users: PresentedUser[]; self: string }) {
  const t = useTranslations();
  const { data, isError } = useQuery({
    queryKey: ['users', locale],
    queryFn: ({ signal }) => getJson<{ users: PresentedUser[] }>('/api/users', locale, signal),
    initialData: { users },
    refetchInterval: REFRESH_MS,
    staleTime: REFRESH_MS,
  });
  return (
    <section aria-labelledby="accounts">
      <h2 id="accounts">{t('people.list')}</h2>
      {isError ? (
        <Notice kind="caution" live>
          <p>{t('people.stale')}</p>
        </Notice>
      ) : null}
      <p className="note">{t('people.count', { count: data.users.length })}</p>
      <ul className="card-list">
        {data.users.map((user) => (
          <PersonCard key={user.id} locale={locale} user={user} isSelf={user.id === self} />
        ))}
      </ul>
    </section>
  );
}
