import type { Role } from '@/lib/crisis/vocabulary';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** The role of an invitation in words of what it may do, and until when the link works. */
export function InvitationFacts({ locale, role, until }: { locale: Locale; role: Role; until: string }) {
  const t = translator(locale);
  return (
    <dl className="facts">
      <dt>{t('account.invite.roleLabel')}</dt>
      <dd>{t(`account.role.${role}`)}</dd>
      <dt>{t('account.invite.canLabel')}</dt>
      <dd>{t(`account.can.${role}`)}</dd>
      <dt>{t('account.invite.untilLabel')}</dt>
      <dd>{until}</dd>
    </dl>
  );
}
