import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type { Cell, Column } from '@/lib/exports/columns/column';
import { csvRow } from '@/lib/exports/csv';

/** A row as text, by the names of its columns; an empty cell is nothing. */
export type Row = Readonly<Record<string, string>>;

/** A file that is not written as Shortfall writes it. */
export class NotAsWritten extends Error {}

/** Columns that files of an earlier version lack. */
const LATER = ['erased'];

const PLAIN = { excel: false, hxl: false };

/**
 * The rows of a CSV file of /data, one after the other. Every byte must be where Shortfall would have written it: what can be read in two ways
 * is refused. Throws NotAsWritten, naming the row.
 */
export async function* readTable(file: string, columns: readonly Column[]): AsyncGenerator<Row> {
  const records = createReadStream(file).compose(
    parse({ raw: true, record_delimiter: '\r\n', relax_column_count: true, cast: (text, { quoting }) => (text === '' && !quoting ? null : text) }),
  );
  let number = 0;
  let known = columns;
  try {
    for await (const { record, raw } of records as AsyncIterable<{ record: Cell[]; raw: string }>) {
      if (number === 0) known = columnsOf(record, columns);
      // The parser gives a record with the first sign of its line end.
      const isWhole = record.length === known.length && csvRow(known, record, PLAIN) === `${raw}\n`;
      if (!isWhole) throw new NotAsWritten(`${number === 0 ? 'the header' : `row ${number}`} is not written as it was published`);
      if (number > 0) yield Object.fromEntries(columns.map(({ name }, at) => [name, String(record[at] ?? '')]));
      number += 1;
    }
  } catch (error) {
    const isCsvFault = String((error as NodeJS.ErrnoException).code).startsWith('CSV_');
    throw isCsvFault ? new NotAsWritten(`row ${number} is not written as it was published`) : error;
  }
  if (number === 0) throw new NotAsWritten('it is empty');
}

/** The columns that a file has: all, or those of an earlier version, because new ones are added at the end. */
function columnsOf(record: Cell[], columns: readonly Column[]): readonly Column[] {
  const [first = ''] = record;
  if (String(first).startsWith('\ufeff')) throw new NotAsWritten('it was made for spreadsheets (excel=1): download it without');
  if (record.some((name, at) => columns[at]?.name !== name)) throw new NotAsWritten('its columns are not those of this version');
  const known = columns.slice(0, record.length);
  if (columns.slice(known.length).some(({ name }) => !LATER.includes(name))) throw new NotAsWritten('its columns are not those of this version');
  return known;
}
