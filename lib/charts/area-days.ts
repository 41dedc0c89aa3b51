import type { AreaTrend } from '@/lib/estimates/trend';
import { areaFact, ownLevel, shownSeries } from './area-fact';

/** How many days of a period read how, in one area, over the categories of the view. */
export type AreaDays = {
  total: number;
  /** Severe or worse (3+) in at least one category, statements about the whole area included. */
  severe: number;
  /** Of these, days on which a report of the area itself says severe or worse. */
  ownSevere: number;
  /** No report in force in any category. */
  silent: number;
};

/** Counts over F1 and F3 of one area. */
export function areaDays(area: AreaTrend): AreaDays {
  const severity = shownSeries(area)?.severity ?? [];
  const levels = severity.map((parts) => areaFact(parts).level);
  return {
    total: severity.length,
    severe: levels.filter((level) => (level ?? 0) >= 3).length,
    ownSevere: severity.filter((_, day) => (ownLevel(area, day) ?? 0) >= 3).length,
    silent: levels.filter((level) => level === null).length,
  };
}
