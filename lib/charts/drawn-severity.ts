import type { DaySeverity } from '@/lib/estimates/trend';
import { peopleAtLeast } from './severe-people';

/** Longest period that is drawn day by day. */
const DAYS_DRAWN = 400;
const WEEK = 7;
const FOUR_WEEKS = 28;

/**
 * What is drawn for each day (decision 003): the day itself up to 400 days; above that every day of a week, then of
 * four weeks, shows the worst of them and nothing else, so that whatever is drawn was so on a day that the table has.
 * Worst: most people at severe or worse, then at 4 or worse, then at 5; the earliest of equals.
 */
export function drawnSeverity(severity: readonly DaySeverity[]): readonly DaySeverity[] {
  if (severity.length <= DAYS_DRAWN) return severity;
  const length = severity.length <= DAYS_DRAWN * WEEK ? WEEK : FOUR_WEEKS;
  return severity.map((_, day) => {
    const first = day - (day % length);
    return severity.slice(first, first + length).reduce((worst, next) => (isWorse(next, worst) ? next : worst));
  });
}

function isWorse(a: DaySeverity, b: DaySeverity): boolean {
  const difference = ([3, 4, 5] as const).map((least) => peopleAtLeast(a, least) - peopleAtLeast(b, least)).find(Boolean);
  return difference !== undefined && difference > 0;
}
