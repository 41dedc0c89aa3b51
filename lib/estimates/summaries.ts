import { severePeople } from '@/lib/charts/severe-people';
import type { Category } from '@/lib/crisis/vocabulary';
import type { AreaTrend, CategorySeries, CategorySummary, DaySeverity, Statement } from './trend';

export type QuotedStatements = ReadonlyMap<Category, { worst: Statement | null; newest: Statement | null }>;

/**
 * What a card of a finished crisis says of each category: days with severe or worse somewhere, days of silence, the
 * worst and the newest statement.
 */
export function summaries(
  area: AreaTrend,
  categories: readonly Category[],
  quoted: QuotedStatements,
): CategorySummary[] {
  return categories.map((category) => {
    const series: CategorySeries = area.byCategory[category]!;
    return {
      category,
      severeDays: series.severity.filter((day) => severePeople(day) > 0).length,
      silentDays: series.severity.filter(isSilent).length,
      reports: series.reports.reduce((sum, reports) => sum + reports, 0),
      newestReportOn: series.newestReportOn.at(-1) ?? null,
      worst: quoted.get(category)?.worst ?? null,
      newest: quoted.get(category)?.newest ?? null,
    };
  });
}

/** No report or statement in force anywhere in the area. */
export function isSilent(day: DaySeverity): boolean {
  return day.every((part) => part.severity === null);
}
