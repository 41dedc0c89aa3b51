import { districtsOf } from '@/lib/charts/area-fact';
import type { ChartName } from '@/lib/charts/model';
import type { Day } from '@/lib/crisis/schema';
import type { AreaTrend, Trend } from '@/lib/estimates/trend';
import type { PageView } from '@/lib/views/page-view';
import type { Cell, Column } from './columns/column';
import { SEVERITY_COLUMNS } from './columns/severity-columns';
import { TREND_COLUMNS } from './columns/trend-columns';
import { severityCells } from './severity-cells';
import { trendCells } from './trend-cells';

/** The file of /data whose rows a chart shows. */
export const DATA_FILE = {
  severity: 'severity', people: 'trends', share: 'severity', map: 'severity', weeks: 'severity', areas: 'severity', reports: 'trends',
} as const satisfies Record<ChartName, 'severity' | 'trends'>;

export type ChartCsv = { columns: readonly Column[]; cells: () => Iterable<Cell[]> };

/**
 * What a chart shows, in machine form: rows of /data/severity.csv or /data/trends.csv, only for the areas and days that it draws. Names of
 * areas are in the language of the view, unless the address asks for another one.
 */
export function chartCsv({ trend, compared, locale }: Pick<PageView, 'trend' | 'compared' | 'locale'>, name: ChartName): ChartCsv {
  const filters = { ...trend.filters, lang: trend.filters.lang ?? locale };
  const shown: Trend = { ...trend, filters, areas: areasOf(trend, compared, name) };
  if (DATA_FILE[name] === 'severity') {
    const days = name === 'share' || name === 'map' ? daysOf(trend, compared, name) : null;
    return { columns: SEVERITY_COLUMNS, cells: () => severityCells(shown, ({ day }) => days === null || days.includes(day)) };
  }
  const measure = name === 'people' ? 'people_affected' : 'reports';
  const measured = { ...shown, filters: { ...filters, measure } } as const;
  return { columns: TREND_COLUMNS, cells: () => trendCells(measured, ({ category }) => category !== 'ANY') };
}

function areasOf(trend: Trend, compared: PageView['compared'], name: ChartName): readonly AreaTrend[] {
  if (name === 'map' || name === 'weeks' || name === 'areas') return districtsOf(trend);
  const own = trend.areas.slice(0, 1);
  return name === 'share' && compared?.kind === 'area' ? [...own, compared.area] : own;
}

function daysOf({ on }: Trend, compared: PageView['compared'], name: ChartName): Day[] {
  const own = on ? [on.day] : [];
  return name === 'share' && compared?.kind === 'day' ? [...own, compared.on.day] : own;
}
