import type { RowFault, TableRow } from './table';

/** What no row comes near: behind a quotation mark that nobody closes stands the whole rest of a file. */
const LONGEST_RECORD = 1024 * 1024;

/** How CSV is read (RFC 4180): with or without BOM, any line ends, rows of any number of cells. */
export const CSV = { bom: true, max_record_size: LONGEST_RECORD, relax_column_count: true, skip_empty_lines: true } as const;

/** The names of the columns as they are compared. */
export function headerOf(cells: readonly string[]): string[] {
  return cells.map((name) => name.trim());
}

/** A row under the header; null for a second row of HXL hashtags, which is no data. */
export function dataRow(cells: string[], row: number): TableRow | null {
  const isHashtags = row === 2 && cells.some((cell) => cell !== '') && cells.every((cell) => cell === '' || /^#[a-z]/.test(cell));
  return isHashtags ? null : { row, cells };
}

/** What keeps a file from being read any further. */
export function unreadable(code: 'csv.encoding' | 'csv.empty' | 'csv.quotes', row: number): RowFault {
  return { row, column: '', value: '', code };
}
