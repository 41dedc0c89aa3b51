import { getTrend } from '@/lib/estimates/get-trend';
import { SEVERITY_COLUMNS } from '../columns/severity-columns';
import { FILE_FILTERS, type DataTable } from '../data-table';
import { onlyDay } from '../only-day';
import { severityCells } from '../severity-cells';

/** severity.csv: F1 of the page, with its filters; `on` selects the rows of that day. */
export const SEVERITY_TABLE: DataTable = {
  name: 'severity',
  columns: SEVERITY_COLUMNS,
  key: ['day', 'area_code', 'category', 'severity', 'basis', 'last_severity', 'last_reported_on'],
  refersTo: { area_code: ['areas', 'area_code'] },
  takes: FILE_FILTERS,
  unmoved: ['severity', 'measure'],
  rows: async ({ ctx, filters }) => severityCells(await getTrend(ctx.db, ctx.crisis, filters, ctx.now), onlyDay(filters)),
};
