import type { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { Cell, Column } from './columns/column';

/**
 * The rows of a CSV of these columns as cells, at the pace of the reader: nothing is told from an empty text, as the file tells it. The
 * file's failure is thrown to the reader of the rows.
 */
export async function* parsedRows(columns: readonly Column[], csv: Readable): AsyncGenerator<Cell[]> {
  const isNumber = columns.map(({ type }) => type === 'integer' || type === 'decimal');
  const rows = csv.compose(
    parse({
      from_line: 2,
      record_delimiter: '\r\n',
      cast: (text, { quoting, index }) => (text === '' && !quoting ? null : isNumber[index] ? Number(text) : text),
    }),
  );
  for await (const cells of rows) yield cells as Cell[];
}
