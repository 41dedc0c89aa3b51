import { Notice } from '@/components/ui/notice';
import { formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

type Props = { locale: Locale; link: string; role: string; expiresAt: string; timeZone: string };

/** A fresh invitation link, shown this once, in a field that can be selected and copied. */
export function NewLink({ locale, link, role, expiresAt, timeZone }: Props) {
  const t = translator(locale);
  const until = formatInstant(locale, new Date(expiresAt), timeZone);
  return (
    <Notice kind="done" live title={t('people.linkTitle', { role: t(`account.role.${role}`) })}>
      <div className="field">
        <label className="field-label" htmlFor="link">
          {t('people.linkLabel')}
        </label>
        <p className="field-hint" id="link-hint">
          {t('people.linkHint', { until })}
        </p>
        <input className="input" id="link" type="text" readOnly value={link} aria-describedby="link-hint" />
      </div>
    </Notice>
  );
}
