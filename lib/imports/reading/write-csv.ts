import { guarded } from '@/lib/core/spreadsheet-guard';

const BYTE_ORDER_MARK = '\ufeff';
const NEEDS_QUOTES = /["\r\n]/;
const NUMBER = /^[+-]?\d[\d\s.,]*$/;

/** One line of a delimited file, with its end. */
export function csvLine(cells: readonly string[], delimiter: string): string {
  return `${cells.map((cell) => (NEEDS_QUOTES.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)}\r\n`;
}

/** A file for a spreadsheet: a byte order mark, and an apostrophe before texts that it would run. */
export function spreadsheetCsv(rows: readonly (readonly string[])[], delimiter: string): string {
  const safe = (cell: string) => (NUMBER.test(cell) ? cell : guarded(cell));
  return BYTE_ORDER_MARK + rows.map((cells) => csvLine(cells.map(safe), delimiter)).join('');
}
