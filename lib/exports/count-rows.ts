import type { DataTable, TableAsked } from './data-table';
import { lotsOf } from './lots';

/** The rows of a table under its header. */
export async function countRows(table: DataTable, asked: Omit<TableAsked, 'options'>): Promise<number> {
  if (table.count) return table.count(asked);
  let rows = 0;
  for await (const lot of lotsOf(await table.rows({ ...asked, options: { excel: false, hxl: false } }))) rows += lot.length;
  return rows;
}
