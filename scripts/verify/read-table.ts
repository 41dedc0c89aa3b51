import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type { Cell, Column } from '@/lib/exports/columns/column';
import { csvRow } from '@/lib/exports/csv';

/** A row as text, by the names of its columns; an empty cell is nothing. */
export type Row = Readonly<Record<string, string>>;

/** A file that is not written as Shortfall writes it. */
export class NotAsWritten extends Error {}

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
  try {
    for await (const { record, raw } of records as AsyncIterable<{ record: Cell[]; raw: string }>) {
      if (number === 0) checkHeader(record, columns);
      // The parser gives a record with the first sign of its line end.
      const isWhole = record.length === columns.length && csvRow(columns, record, PLAIN) === `${raw}\n`;
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

function checkHeader(record: Cell[], columns: readonly Column[]): void {
  const [first = ''] = record;
  if (String(first).startsWith('\ufeff')) throw new NotAsWritten('it was made for spreadsheets (excel=1): download it without');
  if (columns.some(({ name }, at) => record[at] !== name)) throw new NotAsWritten('its columns are not those of this version');
}
