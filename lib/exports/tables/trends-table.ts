import { getTrend } from '@/lib/estimates/get-trend';
import { TREND_COLUMNS } from '../columns/trend-columns';
import { FILE_FILTERS, type DataTable } from '../data-table';
import { onlyDay } from '../only-day';
import { trendCells } from '../trend-cells';

/** trends.csv: every measure of the page, with its filters; `on` selects the rows of that day, `measure` those of one measure. */
export const TRENDS_TABLE: DataTable = {
  name: 'trends',
  columns: TREND_COLUMNS,
  key: ['day', 'area_code', 'category', 'measure'],
  refersTo: { area_code: ['areas', 'area_code'] },
  takes: FILE_FILTERS,
  unmoved: ['severity'],
  rows: async ({ ctx, filters }) => trendCells(await getTrend(ctx.db, ctx.crisis, filters, ctx.now), onlyDay(filters)),
};
