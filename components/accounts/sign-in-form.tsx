import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/text-input';
import type { FormState } from '@/lib/http/form-stash';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { errorOf } from '@/components/layout/form-problem';

/** Name and passphrase. `next` is the page to go on to; the passphrase is never shown again. */
export function SignInForm({ locale, state, next }: { locale: Locale; state: FormState | null; next: string | null }) {
  const t = translator(locale);
  return (
    <form method="post" action={localPath(locale, '/sign-in')}>
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <TextInput
        name="name"
        label={t('account.name')}
        value={state?.values.name}
        error={errorOf(state, 'name')}
        autoComplete="username"
        spellCheck={false}
      />
      <TextInput
        name="passphrase"
        type="password"
        label={t('account.passphrase')}
        error={errorOf(state, 'passphrase')}
        autoComplete="current-password"
      />
      <Button>{t('account.signIn.button')}</Button>
    </form>
  );
}
