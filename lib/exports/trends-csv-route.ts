import { getTrend } from '@/lib/estimates/get-trend';
import { TREND_COLUMNS } from './columns/trend-columns';
import { csvStream } from './csv-stream';
import { dataFile } from './data-file';
import { onlyDay } from './only-day';
import { trendCells } from './trend-cells';

/** /data/trends.csv: every measure of the page, with its filters; `on` selects the rows of that day, `measure` those of one measure. */
export const GET = dataFile({
  name: 'trends',
  columns: TREND_COLUMNS,
  unmoved: ['severity'],
  open: async ({ ctx, filters, options }) =>
    csvStream(TREND_COLUMNS, trendCells(await getTrend(ctx.db, ctx.crisis, filters, ctx.now), onlyDay(filters)), options),
});
