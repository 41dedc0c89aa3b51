import { severePeople } from './summaries';
import type { DaySeverity } from './trend';

/** Longest period that is drawn day by day. */
const DAYS_DRAWN = 400;
const WEEK = 7;
const FOUR_WEEKS = 28;

/** Days drawn as one: places in Trend.days, `to` not included, and the worst of them, which the bucket shows. */
export type Bucket = { from: number; to: number; shown: number };

/**
 * How a period is drawn (decision 003): each day by itself up to 400 days; above that in weeks, then in four
 * weeks, each showing its worst day and nothing else, so that whatever is drawn was so on a day that the table names.
 * Worst: most people at severe or worse, then at 4 or worse, then at 5; the earliest of equals. Files always have every
 * day.
 */
export function shownDays(severity: readonly DaySeverity[]): Bucket[] {
  const length = severity.length <= DAYS_DRAWN ? 1 : severity.length <= DAYS_DRAWN * WEEK ? WEEK : FOUR_WEEKS;
  const buckets: Bucket[] = [];
  for (let from = 0; from < severity.length; from += length) {
    const to = Math.min(from + length, severity.length);
    let shown = from;
    for (let day = from + 1; day < to; day += 1) if (isWorse(severity[day]!, severity[shown]!)) shown = day;
    buckets.push({ from, to, shown });
  }
  return buckets;
}

function isWorse(a: DaySeverity, b: DaySeverity): boolean {
  const difference =
    severePeople(a) - severePeople(b) ||
    severePeople(a, 4) - severePeople(b, 4) ||
    severePeople(a, 5) - severePeople(b, 5);
  return difference > 0;
}
