import { csvHead } from './csv';
import { dataFile } from './data-file';
import type { DataTable } from './data-table';
import { FILE_OPTIONS, fileOptionsFrom } from './file-options';
import { tableCsv } from './table-csv';

/** The address of a table as CSV: /data/<name>.csv. */
export function csvRoute(table: DataTable) {
  return dataFile({
    ...table,
    ending: 'csv',
    contentType: 'text/csv; charset=utf-8; header=present',
    parameters: FILE_OPTIONS,
    formFrom: fileOptionsFrom,
    shape: (options) => csvHead(table.columns, options),
    open: ({ ctx, filters, form }) => tableCsv(table, { ctx, filters, options: form }),
  });
}
