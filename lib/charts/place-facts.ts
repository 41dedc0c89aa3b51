import type { Day } from '@/lib/crisis/schema';
import type { AreaTrend } from '@/lib/estimates/trend';
import { areaDays } from './area-days';
import { shownSeries } from './area-fact';

/** What a list of areas and the head of an area's page say of the days of a period, over the categories of the view. */
export type PlaceFacts = {
  /** Public reports about the area itself or a place in it; of the whole crisis, all. */
  reports: number;
  /** Different days that they describe. */
  reportDays: number;
  /** The newest of those days. */
  newestOn: Day | null;
  /** Days with severe or worse (3+) in at least one category, statements about the whole area included. */
  severeDays: number;
  /** Of these, days on which a report of the area itself says so. */
  ownSevereDays: number;
  /** Days without any report or statement in force. */
  silentDays: number;
};

/** Counts over F1, F3 and F6 of one area; `days` are those of its trend. */
export function placeFacts(area: AreaTrend, days: readonly Day[]): PlaceFacts {
  const reports = shownSeries(area)?.reports ?? [];
  const { severe, ownSevere, silent } = areaDays(area);
  return {
    reports: reports.reduce((sum, count) => sum + count, 0),
    reportDays: reports.filter((count) => count > 0).length,
    newestOn: days[reports.findLastIndex((count) => count > 0)] ?? null,
    severeDays: severe,
    ownSevereDays: ownSevere,
    silentDays: silent,
  };
}
