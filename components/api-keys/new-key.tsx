import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** A fresh key, shown this once, in a field that can be selected and copied. */
export function NewKey({ locale, token, name }: { locale: Locale; token: string; name: string }) {
  const t = translator(locale);
  return (
    <Notice kind="done" live title={t('apiKeys.made', { name })}>
      <div className="field">
        <label className="field-label" htmlFor="token">
          {t('apiKeys.token')}
        </label>
        <p className="field-hint" id="token-hint">
          {t('apiKeys.once')}
        </p>
        <input className="input" id="token" type="text" readOnly value={token} aria-describedby="token-hint" autoComplete="off" spellCheck={false} />
      </div>
    </Notice>
  );
}
