import type { Context } from '@/lib/auth/context';
import { NO_FILTERS } from '@/lib/estimates/filters';
import { DATA_TABLES } from '@/lib/exports/data-tables';
import { tableCsv } from '@/lib/exports/table-csv';
import type { FileToFreeze } from './store-file';

/** What a snapshot holds of the public data as of an instant, in its order: the same bytes that the live addresses give for `asOf`. */
export function filesToFreeze(ctx: Context, asOf: string): FileToFreeze[] {
  const filters = { ...NO_FILTERS, asOf };
  return DATA_TABLES.map((table) => ({
    name: `${table.name}.csv`,
    contentType: 'text/csv; charset=utf-8; header=present',
    isTable: true,
    open: () => tableCsv(table, { ctx, filters, options: { excel: false, hxl: false } }),
  }));
}
