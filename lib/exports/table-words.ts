import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { DataTable } from './data-table';

/** What a table holds, in a sentence. */
export function tableWords(locale: Locale, { name }: Pick<DataTable, 'name'>): string {
  return translator(locale)(`dataPage.files.${name}`);
}
