import type { Readable } from 'node:stream';
import { filtersToQuery } from '@/lib/estimates/filters';
import { readVersion } from '@/lib/estimates/stored/read-version';
import type { Cell, Column } from './columns/column';
import type { DataTable, TableAsked } from './data-table';
import { jsonMeta } from './json-meta';
import { lotsOf } from './lots';
import type { PageOptions } from './page-options';
import { textStream } from './text-stream';

type Asked = Pick<TableAsked, 'ctx' | 'filters'>;

/** A table as JSON, `{ "data": [...], "meta": {...} }`: the rows of its CSV with the columns as keys. Streamed; what is told of all stands last. */
export async function tableJson(table: DataTable, asked: Asked): Promise<Readable> {
  const { version: dataVersion } = await readVersion(asked.ctx.db, asked.filters.asOf);
  const rows = await table.rows({ ...asked, options: { excel: false, hxl: false } });
  return textStream(texts(table, rows, (count) => jsonMeta(table, asked, { dataVersion, count, next: null })), rows);
}

/** A page of a table that is read in pages. */
export async function pageJson(table: DataTable & Required<Pick<DataTable, 'page'>>, asked: Asked, page: PageOptions): Promise<Readable> {
  const { rows, count, dataVersion, next } = await table.page({ ...asked, page });
  const query = new URLSearchParams(filtersToQuery(asked.filters));
  if (next !== null) {
    query.set('limit', String(page.limit));
    query.set('cursor', next);
  }
  return textStream(texts(table, rows, () => jsonMeta(table, asked, { dataVersion, count, next: next && query.toString() })));
}

async function* texts({ columns }: DataTable, rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>, metaOf: (count: number) => object) {
  const textOf = rowText(columns);
  let count = 0;
  yield '{"data":[';
  for await (const lot of lotsOf(rows)) {
    yield `${count === 0 ? '\n' : ',\n'}${lot.map(textOf).join(',\n')}`;
    count += lot.length;
  }
  yield `\n],"meta":${JSON.stringify(metaOf(count))}}\n`;
}

/** Writes a row as an object with the columns as keys. By hand, because the keys are the same each time: half the work for the largest files. */
function rowText(columns: readonly Column[]): (cells: readonly Cell[]) => string {
  const keys = columns.map(({ name }, index) => `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`);
  return (cells) => `${keys.map((key, index) => key + JSON.stringify(cells[index])).join('')}}`;
}
