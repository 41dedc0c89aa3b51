/** Arrivals of so many days are looked at. */
export const ARRIVAL_DAYS = 90;
const SHORTEST = 2;
const LONGEST = 14;

/** How many reports arrived so many days after the day they describe. */
export type Arrivals = { lagDays: number; reports: number };

/**
 * F7, arrival lag in days (decision 003): the 90th percentile (nearest rank) over the arrivals of the last 90
 * days, between 2 and 14. The newest that many days are "still arriving". Without any arrival, the longest: nothing is
 * known about how late reports come.
 */
export function arrivalLag(arrivals: readonly Arrivals[]): number {
  const total = arrivals.reduce((sum, { reports }) => sum + reports, 0);
  if (total === 0) return LONGEST;
  const rank = Math.ceil(total * 0.9);
  let counted = 0;
  for (const { lagDays, reports } of [...arrivals].sort((a, b) => a.lagDays - b.lagDays)) {
    counted += reports;
    if (counted >= rank) return Math.min(LONGEST, Math.max(SHORTEST, lagDays));
  }
  return LONGEST;
}
