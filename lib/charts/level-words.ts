import type { Severity } from '@/lib/crisis/vocabulary';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** A severity as it is always said, numeral and word: "4 Extreme". */
export function levelWords(level: Severity, locale: Locale): string {
  const t = translator(locale);
  return t('severity.level', { level, word: t(`severity.${level}.word`) });
}
