import type { Readable } from 'node:stream';
import { csvHead, csvRow } from './csv';
import type { DataTable, TableAsked } from './data-table';
import { lotsOf } from './lots';
import { textStream } from './text-stream';

/**
 * The bytes of a table's CSV, header first, at the pace of the reader. Throws what cannot be had at all, such as a database that is away.
 *
 * @param counted hears at the end how many rows there were, of a table whose rows are made in this process
 */
export async function tableCsv(table: DataTable, asked: TableAsked, counted: (rows: number) => void = () => undefined): Promise<Readable> {
  if (table.csv) return table.csv(asked);
  const rows = await table.rows(asked);
  return textStream(csvTexts(table, rows, { ...asked, counted }), rows);
}

type Told = TableAsked & { counted: (rows: number) => void };

async function* csvTexts({ columns }: DataTable, rows: Awaited<ReturnType<DataTable['rows']>>, { options, counted }: Told): AsyncGenerator<string> {
  let count = 0;
  yield csvHead(columns, options);
  for await (const lot of lotsOf(rows)) {
    yield lot.map((cells) => csvRow(columns, cells, options)).join('');
    count += lot.length;
  }
  counted(count);
}
