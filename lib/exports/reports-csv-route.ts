import { currentAreas, currentItems } from '@/lib/crisis/current';
import { REPORT_COLUMNS } from './columns/report-columns';
import { dataFile } from './data-file';
import { reportsCsv } from './reports-csv';

/** /data/reports.csv: every public report that the filters select. */
export const GET = dataFile({
  name: 'reports',
  columns: REPORT_COLUMNS,
  unmoved: ['on', 'measure'],
  open: async ({ ctx: { db, crisis }, filters, options }) =>
    reportsCsv(filters, options, { crisis, areas: await currentAreas(db), items: await currentItems(db) }),
});
