import type { Context } from '@/lib/auth/context';
import { problems, type FieldError } from '@/lib/core/problem';
import { checkedTable } from './checked-file';
import { importFile, type Imported, type ImportOptions } from './import-file';
import type { RowFault, Table } from './table';

/**
 * A file in memory, imported; see importFile. Throws input-refused (422) with what is wrong in its rows, as `row.12.severity`: the first
 * thousand faults. A record is public at once.
 */
export async function importReports(ctx: Context, table: Table, options: ImportOptions): Promise<Imported> {
  const result = await importFile(ctx, checkedTable(table), options);
  if (result.outcome === 'refused') throw problems.inputRefused(result.faults.first.map(fieldError));
  return result.imported;
}

function fieldError({ row, column, value, code, params }: RowFault): FieldError {
  return { field: ['row', row, column].filter((part) => part !== '').join('.'), code, params: { ...params, value } };
}
