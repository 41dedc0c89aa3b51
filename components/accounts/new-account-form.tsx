import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/text-input';
import type { FormState } from '@/lib/http/form-stash';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { errorOf } from '@/components/layout/form-problem';

type Props = { locale: Locale; state: FormState | null; action: string; button: string };

/** A name and a passphrase of one's own choice; posted to the address of the link itself. */
export function NewAccountForm({ locale, state, action, button }: Props) {
  const t = translator(locale);
  return (
    <form method="post" action={action}>
      <TextInput
        name="name"
        label={t('account.name')}
        hint={t('account.nameHint')}
        value={state?.values.name}
        error={errorOf(state, 'name')}
        autoComplete="username"
        spellCheck={false}
      />
      <TextInput
        name="passphrase"
        type="password"
        label={t('account.passphrase')}
        hint={t('account.passphraseHint')}
        error={errorOf(state, 'passphrase')}
        autoComplete="new-password"
      />
      <Button>{button}</Button>
    </form>
  );
}
