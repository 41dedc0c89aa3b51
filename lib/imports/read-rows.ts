import { parse, CsvError } from 'csv-parse/sync';

/** What is wrong in one cell of a file. Rows count as a spreadsheet does: the header is row 1. */
export type RowFault = {
  row: number;
  /** Name of the column; '' where the row or the file itself is meant. */
  column: string;
  /** What stands there, cut at 80 characters. */
  value: string;
  /** Key under `errors` in the messages. */
  code: string;
  params?: Record<string, string | number>;
};

export type Table = { header: string[]; rows: { row: number; cells: string[] }[] };

/**
 * A CSV file (RFC 4180; UTF-8, with or without BOM; any line ends) as its header and rows. A second row of HXL hashtags is no data and is
 * left out. Returns the one fault that makes the rest unreadable instead.
 */
export function readRows(bytes: Uint8Array): { table: Table } | { fault: RowFault } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { fault: { row: 1, column: '', value: '', code: 'csv.encoding' } };
  }
  try {
    const [header, ...rest] = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true }) as string[][];
    if (!header) return { fault: { row: 1, column: '', value: '', code: 'csv.empty' } };
    const rows = rest.map((cells, index) => ({ row: index + 2, cells }));
    return { table: { header: header.map((name) => name.trim()), rows: rows.filter((row) => !isHashtags(row)) } };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { fault: { row: Number(error.records ?? 0) + 1, column: '', value: '', code: 'csv.quotes' } };
  }
}

function isHashtags({ row, cells }: Table['rows'][number]): boolean {
  return row === 2 && cells.some((cell) => cell !== '') && cells.every((cell) => cell === '' || /^#[a-z]/.test(cell));
}
