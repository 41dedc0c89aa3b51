import { spreadsheetCsv } from './write-csv';
import type { Target } from './column-names';

/** The columns of the template, in the order in which a person thinks of them. */
export const TEMPLATE_COLUMNS: readonly Target[] = [
  'observed_on', 'area_code', 'category', 'item_code', 'severity', 'people_affected', 'quantity_needed', 'quantity_available', 'unit',
  'source_type', 'claimed_by', 'statement', 'citation', 'valid_until', 'counter_claim', 'archived', 'note',
];

/** An empty file with these column names, or one with rows; `delimiter` is what the spreadsheets of the language expect. */
export function templateFile(labels: Readonly<Record<string, string>>, rows: readonly Partial<Record<Target, string>>[], delimiter: string): string {
  const header = TEMPLATE_COLUMNS.map((column) => labels[column] ?? column);
  return spreadsheetCsv([header, ...rows.map((row) => TEMPLATE_COLUMNS.map((column) => row[column] ?? ''))], delimiter);
}
