import { addDays, daysBetween } from '@/lib/core/dates';
import type { Day } from '@/lib/crisis/schema';

const DAYS_LOOKED_AT = 90;
const SHORTEST = 2;
const LONGEST = 14;

/**
 * F7, arrival lag in days (1-domain, section 5): the 90th percentile (nearest rank) of the days between the observed day and the day of
 * arrival, over the reports that arrived in the 90 days up to `today`; between 2 and 14. The newest that many days are "still arriving".
 * Without any arrival, the longest: nothing is known about how late reports come. Both days in the time zone of the profile.
 */
export function arrivalLag(reports: readonly { observedOn: Day; receivedOn: Day }[], today: Day): number {
  const first = addDays(today, -(DAYS_LOOKED_AT - 1));
  const lags = reports
    .filter(({ receivedOn }) => receivedOn >= first && receivedOn <= today)
    .map(({ observedOn, receivedOn }) => daysBetween(observedOn, receivedOn))
    .sort((a, b) => a - b);
  if (lags.length === 0) return LONGEST;
  return Math.min(LONGEST, Math.max(SHORTEST, lags[Math.ceil(lags.length * 0.9) - 1]!));
}
