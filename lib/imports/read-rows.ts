import { CsvError, parse } from 'csv-parse/sync';
import { CSV, dataRow, headerOf, unreadable } from './csv-rows';
import type { RowFault, Table } from './table';

/** A whole CSV file at once, for files of ours; see openRows. Returns the one fault that makes the rest unreadable instead. */
export function readRows(bytes: Uint8Array): { table: Table } | { fault: RowFault } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { fault: unreadable('csv.encoding', 1) };
  }
  try {
    const [header, ...rest] = parse(text, CSV) as string[][];
    if (!header) return { fault: unreadable('csv.empty', 1) };
    return { table: { header: headerOf(header), rows: rest.flatMap((cells, index) => dataRow(cells, index + 2) ?? []) } };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { fault: unreadable('csv.quotes', Number(error.records ?? 0) + 1) };
  }
}
