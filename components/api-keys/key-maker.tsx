import { errorOf } from '@/components/layout/form-problem';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextInput } from '@/components/ui/text-input';
import type { FormState } from '@/lib/http/form-stash';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

type KeyMakerProps = { locale: Locale; state: FormState | null; scopes: readonly ('read' | 'submit')[] };

/** The form that makes a key: its name, and what it is for, out of what the person's role opens. */
export function KeyMaker({ locale, state, scopes }: KeyMakerProps) {
  const t = translator(locale);
  const typed = state?.values.change === 'create' ? state : null;
  const options = scopes.map((scope) => ({ value: scope, label: t(`apiKeys.scope.${scope}`), hint: t(`apiKeys.opens.${scope}`) }));
  return (
    <section aria-labelledby="make">
      <h2 id="make">{t('apiKeys.make')}</h2>
      <form method="post" action={localPath(locale, '/keys')}>
        <input type="hidden" name="change" value="create" />
        <TextInput
          name="name"
          label={t('apiKeys.name')}
          hint={t('apiKeys.nameHint')}
          value={typed?.values.name}
          error={errorOf(typed, 'name')}
          autoComplete="off"
        />
        <RadioGroup
          name="scope"
          label={t('apiKeys.for')}
          options={options}
          value={typed?.values.scope ?? (scopes.length === 1 ? scopes[0] : undefined)}
          error={errorOf(typed, 'scope')}
        />
        <Button>{t('apiKeys.makeButton')}</Button>
      </form>
    </section>
  );
}
