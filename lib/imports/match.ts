import type { RowFault } from './table';

/** The columns an import reads: the names of reports.csv, and what only the sender has (client_id, archived, note). */
export const IMPORT_COLUMNS = [
  'report_id', 'client_id', 'observed_on', 'area_code', 'category', 'item_code', 'severity', 'people_affected', 'quantity_needed',
  'quantity_available', 'unit', 'certainty', 'source_type', 'claimed_by', 'statement', 'citation', 'valid_until', 'counter_claim',
  'archived', 'note', 'coding_note',
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

const REQUIRED: ImportColumn[] = ['observed_on', 'area_code', 'category', 'severity', 'source_type'];
const ALIASES: Record<string, ImportColumn> = { area: 'area_code', item: 'item_code' };
/** Columns of an export that say what follows from the others, or what this installation will say itself. */
const DERIVED = ['area_name', 'item_name', 'people_status', 'revision', 'published_on', 'data_version', 'scope', 'item_weight'];

/** Where each column stands in a row. */
export type Columns = ReadonlyMap<ImportColumn, number>;

/** Finds the columns by the names in the header. Unknown, repeated and missing names are all named at once; none is ignored in silence. */
export function matchColumns(header: readonly string[]): { columns: Columns; faults: RowFault[] } {
  const columns = new Map<ImportColumn, number>();
  const faults: RowFault[] = [];
  const fault = (column: string, code: string, params?: RowFault['params']) =>
    faults.push({ row: 1, column, value: column.slice(0, 80), code, ...(params ? { params } : {}) });
  header.forEach((written, index) => {
    const name = written.toLowerCase();
    const column = ALIASES[name] ?? IMPORT_COLUMNS.find((known) => known === name);
    if (!column) {
      if (!DERIVED.includes(name)) fault(written, 'column.unknown', { names: IMPORT_COLUMNS.join(', ') });
    } else if (columns.has(column)) {
      fault(written, 'column.twice');
    } else {
      columns.set(column, index);
    }
  });
  for (const column of REQUIRED) if (!columns.has(column)) fault(column, 'column.missing');
  return { columns, faults };
}
