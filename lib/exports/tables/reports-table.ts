import { currentAreas, currentItems } from '@/lib/crisis/current';
import { REPORT_COLUMNS } from '../columns/report-columns';
import { FILE_FILTERS, type DataTable, type TableAsked } from '../data-table';
import { parsedRows } from '../parsed-rows';
import { reportsCsv } from '../reports-csv';
import { reportsPage } from '../reports-page';

/** reports.csv: every public report that the filters select. The database writes the bytes; rows are read from the same bytes. */
export const REPORTS_TABLE: DataTable = {
  name: 'reports',
  columns: REPORT_COLUMNS,
  key: ['report_id'],
  refersTo: { area_code: ['areas', 'area_code'], item_code: ['items', 'item_code'] },
  takes: FILE_FILTERS,
  unmoved: ['on', 'measure'],
  rows: async (asked) => parsedRows(REPORT_COLUMNS, await csv({ ...asked, options: { excel: false, hxl: false } })),
  csv,
  count: async (asked) => (await reportsPage({ ...asked, page: { limit: 1, walk: null } })).count,
  page: reportsPage,
};

async function csv({ ctx: { db, crisis }, filters, options }: TableAsked) {
  return reportsCsv(db, filters, options, { crisis, areas: await currentAreas(db), items: await currentItems(db) });
}
