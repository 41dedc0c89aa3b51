import { getTrend } from '@/lib/estimates/get-trend';
import { TREND_COLUMNS } from './columns/trend-columns';
import { csvStream } from './csv-stream';
import { dataFile } from './data-file';
import { trendCells } from './trend-cells';

/** /data/trends.csv: every measure of the page, with its filters. */
export const GET = dataFile({
  name: 'trends',
  columns: TREND_COLUMNS,
  open: async ({ ctx, filters, options }) =>
    csvStream(TREND_COLUMNS, trendCells(await getTrend(ctx.db, ctx.crisis, filters, ctx.now)), options),
});
