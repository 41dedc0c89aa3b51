import type { Category } from '@/lib/crisis/vocabulary';
import type { Day } from '@/lib/crisis/schema';
import type { AreaTrend, DaySeverity } from '@/lib/estimates/trend';
import { formatDay, nameIn } from '@/lib/i18n/format';
import { chartArea, type ChartInput } from './chart-frame';

/**
 * One side of a comparison: an area on a day. `label` is what tells it from the other side, '' where there is none; `rated` where two areas
 * are compared, whose people are said per 10,000.
 */
export type Side = { label: string; rated: boolean; area: AreaTrend; on: { day: Day; index: number } };

/** What one category says on one side. */
export type SideFigures = {
  parts: DaySeverity;
  population: number;
  /** Reports that describe this very day. */
  reports: number;
  newestOn: Day | null;
};

/** The sides that the chart of shares shows: none without a day, two where the view compares. */
export function sidesOf({ trend, compared, locale }: ChartInput): Side[] {
  const { on } = trend;
  if (!on) return [];
  const area = chartArea(trend);
  if (!compared) return [{ label: '', rated: false, area, on }];
  const sides = [{ area, on }, compared];
  return sides.map((side) => ({
    label: compared.kind === 'area' ? nameIn(locale, side.area.area.names) : formatDay(locale, side.on.day, 'short'),
    rated: compared.kind === 'area',
    area: side.area,
    on: side.on,
  }));
}

/** F1 of a category on the side's day, with what it rests on. */
export function figuresOf({ area, on }: Side, category: Category): SideFigures {
  const series = area.byCategory[category];
  return {
    parts: series?.severity[on.index] ?? [],
    population: area.population,
    reports: series?.reports[on.index] ?? 0,
    newestOn: series?.newestReportOn[on.index] ?? null,
  };
}

/** True where no report at all is in force: then there is no number to say. */
export function isSilent({ parts }: SideFigures): boolean {
  return parts.every(({ severity }) => severity === null);
}

/** True for one of the newest days of a running crisis, whose reports are still on their way. */
export function isArriving({ days, arrivingDays }: ChartInput['trend'], index: number): boolean {
  return index >= days.length - arrivingDays;
}
