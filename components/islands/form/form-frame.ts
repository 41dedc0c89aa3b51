import type { PageRules } from '@/lib/reports/form/page-rules';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';

/** What every part of the form with script works on. */
export type FormFrame = {
  form: HTMLFormElement;
  t: Translate;
  locale: Locale;
  rules: PageRules;
  /** The installation's public key. */
  sealingKey: Uint8Array<ArrayBuffer>;
};
