import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/radio-group';
import { ROLES } from '@/lib/crisis/vocabulary';
import type { FormState } from '@/lib/http/form-stash';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { errorOf } from '@/components/layout/form-problem';

/** Each role in words of what it sees and does; the choice is fixed in the link. */
export function InviteSection({ locale, state }: { locale: Locale; state: FormState | null }) {
  const t = translator(locale);
  const isInvite = state?.values.change === 'invite';
  const options = ROLES.map((role) => ({ value: role, label: t(`account.role.${role}`), hint: t(`account.can.${role}`) }));
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">{t('people.inviteTitle')}</h2>
      <form method="post" action={localPath(locale, '/people')}>
        <input type="hidden" name="change" value="invite" />
        <RadioGroup
          name="role"
          label={t('people.inviteRole')}
          options={options}
          value={isInvite ? state.values.role : undefined}
          error={isInvite ? errorOf(state, 'role') : undefined}
        />
        <Button>{t('people.inviteButton')}</Button>
      </form>
    </section>
  );
}
