import type { Trend } from '@/lib/estimates/trend';
import { trendRows, type TrendRow } from '@/lib/estimates/trend-rows';
import { areaNames } from './area-names';
import type { Cell } from './columns/column';

/** The measures of a trend as cells of TREND_COLUMNS; `isWanted` leaves rows out. */
export function* trendCells(trend: Trend, isWanted: (row: TrendRow) => boolean = () => true): Generator<Cell[]> {
  const names = areaNames(trend);
  const levels = new Map(trend.areas.map(({ area }) => [area.id, area.level]));
  for (const row of trendRows(trend)) {
    if (!isWanted(row)) continue;
    const { day, areaCode, category, measure, value, low, high, status } = row;
    yield [day, areaCode, names.get(areaCode)!, levels.get(areaCode)!, category, measure, value, low, high, status, trend.dataVersion];
  }
}
