import { dataFile } from './data-file';
import type { DataTable } from './data-table';
import { PAGE_OPTIONS, pageOptionsFrom, type PageOptions } from './page-options';
import { pageJson, tableJson } from './table-json';

/** The address of a table as JSON: /data/<name>.json. */
export function jsonRoute(table: DataTable) {
  const { page } = table;
  const file = { ...table, ending: 'json', contentType: 'application/json; charset=utf-8', disposition: 'inline' } as const;
  const names = table.columns.map(({ name }) => name).join();
  if (!page) {
    return dataFile({ ...file, parameters: [], formFrom: () => null, shape: () => names, open: (asked) => tableJson(table, asked) });
  }
  return dataFile<PageOptions>({
    ...file,
    parameters: PAGE_OPTIONS,
    formFrom: (searchParams, { ctx, filters }) => pageOptionsFrom(searchParams, filters, ctx.now),
    shape: (asked) => [names, JSON.stringify(asked)].join('\n'),
    open: ({ form, ...asked }) => pageJson({ ...table, page }, asked, form),
  });
}
