import { pipeline, type Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { Cell, Column } from './columns/column';

/**
 * The rows of a CSV of these columns as cells, at the pace of the reader: nothing is told from an empty text, as the file tells it. The
 * file's failure is thrown to the reader of the rows; who stops reading, or destroys the rows, lets the file go.
 */
export function parsedRows(columns: readonly Column[], csv: Readable): AsyncIterable<readonly Cell[]> {
  const isNumber = columns.map(({ type }) => type === 'integer' || type === 'decimal');
  const rows = parse({
    from_line: 2,
    record_delimiter: '\r\n',
    cast: (text, { quoting, index }) => (text === '' && !quoting ? null : isNumber[index] ? Number(text) : text),
  });
  // The callback is there to hear an error; whoever reads the rows gets it too.
  return pipeline(csv, rows, () => undefined);
}
