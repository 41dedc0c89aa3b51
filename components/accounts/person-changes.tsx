'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { ROLES } from '@/lib/crisis/vocabulary';
import { localPath, type Locale } from '@/lib/i18n/locales';
import type { PresentedUser } from '@/lib/users/present-user';

type Props = { locale: Locale; user: PresentedUser };

/** A form of its own per change, so that each works without script and says whom it concerns. */
function ChangeForm({ locale, user, change, children }: Props & { change: string; children: ReactNode }) {
  return (
    <form className="stack" method="post" action={localPath(locale, '/people')}>
      <input type="hidden" name="change" value={change} />
      <input type="hidden" name="id" value={user.id} />
      {children}
    </form>
  );
}

/** What an administrator can do about an account. */
export function PersonChanges({ locale, user }: Props) {
  const t = useTranslations();
  const { name, id } = user;
  return (
    <div className="stack">
      <ChangeForm locale={locale} user={user} change="role">
        <div className="field">
          <label className="field-label" htmlFor={`role-${id}`}>
            {t('people.newRole', { name })}
          </label>
          <p className="field-hint" id={`role-${id}-hint`}>
            {t('people.setRoleHint')}
          </p>
          <select className="select" id={`role-${id}`} name="role" defaultValue={user.role} aria-describedby={`role-${id}-hint`}>
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {t(`role.${role}`)}
              </option>
            ))}
          </select>
        </div>
        <Button kind="secondary">{t('people.setRole')}</Button>
      </ChangeForm>
      <ChangeForm locale={locale} user={user} change="end-sessions">
        <Button kind="secondary">{t('people.endSessions', { name })}</Button>
      </ChangeForm>
      {user.suspended ? (
        <ChangeForm locale={locale} user={user} change="unsuspend">
          <Button kind="secondary">{t('people.unsuspend', { name })}</Button>
        </ChangeForm>
      ) : (
        <ChangeForm locale={locale} user={user} change="suspend">
          <p className="note">{t('people.suspendHint')}</p>
          <Button kind="danger">{t('people.suspend', { name })}</Button>
        </ChangeForm>
      )}
    </div>
  );
}
