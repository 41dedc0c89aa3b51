const BYTE_ORDER_MARK = '\ufeff';
const NEEDS_QUOTES = /["\r\n]/;
/** What a spreadsheet would run, but for plain numbers. */
const RUNS = /^[\s\u200b\ufeff]*[=+@＝＋－＠-]|^[\t\r\n]/u;
const NUMBER = /^[+-]?\d[\d\s.,]*$/;

/** One line of a delimited file, with its end. */
export function csvLine(cells: readonly string[], delimiter: string): string {
  return `${cells.map((cell) => (NEEDS_QUOTES.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)}\r\n`;
}

/** A file for a spreadsheet: a byte order mark, and an apostrophe before texts that it would run. */
export function spreadsheetCsv(rows: readonly (readonly string[])[], delimiter: string): string {
  const guarded = (cell: string) => (RUNS.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell);
  return BYTE_ORDER_MARK + rows.map((cells) => csvLine(cells.map(guarded), delimiter)).join('');
}
