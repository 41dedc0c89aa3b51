import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { ValueColumn, Vocabulary } from '@/lib/imports/reading/vocabulary';
import type { CheckRules } from '@/lib/reports/input/check-report';
import type { SelectOption } from '@/components/ui/select';

/** What the wizard knows of the installation before a file is chosen. */
export type ImportKit = {
  locale: Locale;
  /** IANA time zone of the crisis: the one in which instants are shown. */
  timeZone: string;
  messages: { importPage: Messages['importPage']; errors: Messages['errors'] };
  vocabulary: Vocabulary;
  /** The entries of each list in the words of the page. */
  options: Record<ValueColumn, SelectOption[]>;
  rules: CheckRules;
  /** The text of the files to begin with. */
  files: { template: string; example: string };
};
