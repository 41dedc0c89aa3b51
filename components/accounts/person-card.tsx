'use client';

import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import type { Locale } from '@/lib/i18n/locales';
import type { PresentedUser } from '@/lib/users/present-user';
import { PersonChanges } from './person-changes';

/** One account: what it is, and behind a disclosure what an administrator can do about it. */
export function PersonCard({ locale, user, isSelf }: { locale: Locale; user: PresentedUser; isSelf: boolean }) {
  const t = useTranslations();
  const name = (
    <>
      {user.name} {isSelf ? <span className="note">({t('people.you')})</span> : null}
    </>
  );
  return (
    <Card as="li" title={name}>
      <dl className="facts">
        <dt>{t('people.role')}</dt>
        <dd>{t(`role.${user.role}`)}</dd>
        <dt>{t('people.state')}</dt>
        <dd>
          <Badge kind={user.suspended ? 'unused' : 'accepted'}>{t(user.suspended ? 'people.suspended' : 'people.active')}</Badge>
        </dd>
        <dt>{t('people.since')}</dt>
        <dd>
          <time dateTime={user.since}>{user.sinceText}</time>
        </dd>
        <dt>{t('people.sessions')}</dt>
        <dd>{t('people.devices', { count: user.openSessions })}</dd>
      </dl>
      <Disclosure summary={t('people.change', { name: user.name })}>
        <PersonChanges locale={locale} user={user} />
      </Disclosure>
    </Card>
  );
}
