import { getTrend } from '@/lib/estimates/get-trend';
import type { Trend } from '@/lib/estimates/trend';
import { trendRows } from '@/lib/estimates/trend-rows';
import { areaNames } from './area-names';
import type { Cell } from './columns/column';
import { TREND_COLUMNS } from './columns/trend-columns';
import { csvStream } from './csv-stream';
import { dataFile } from './data-file';

/** /data/trends.csv: every measure of the page, with its filters. */
export const GET = dataFile({
  name: 'trends',
  columns: TREND_COLUMNS,
  open: async ({ ctx, filters, options }) =>
    csvStream(TREND_COLUMNS, cells(await getTrend(ctx.db, ctx.crisis, filters, ctx.now)), options),
});

function* cells(trend: Trend): Generator<Cell[]> {
  const names = areaNames(trend);
  const levels = new Map(trend.areas.map(({ area }) => [area.id, area.level]));
  for (const { day, areaCode, category, measure, value, low, high, status } of trendRows(trend)) {
    yield [day, areaCode, names.get(areaCode)!, levels.get(areaCode)!, category, measure, value, low, high, status, trend.dataVersion];
  }
}
