import { addDays, todayIn } from '@/lib/core/dates';
import type { Crisis } from '@/lib/crisis/schema';
import type { Tx } from '@/lib/db/client';
import { ARRIVAL_DAYS, arrivalLag, type Arrivals } from '../lag';
import { readDataVersion } from './data-version';
import { publicReportsAt } from './public-reports-at';

/**
 * How many of the newest days are still arriving, or were at an instant. Now it is F7 as it was last computed, from when reports were
 * received. That only the house knows, and asked about any instant it would tell when single reports came in; so the past counts from when
 * they became public, which everybody can read, never changes, and marks as many days or more.
 */
export async function readLag(tx: Tx, { timeZone }: Pick<Crisis, 'timeZone'>, asOf: string | null): Promise<number> {
  if (asOf === null) return (await readDataVersion(tx)).arrivalLagDays;
  const first = addDays(todayIn(timeZone, new Date(asOf)), -ARRIVAL_DAYS);
  return arrivalLag(await tx.$queryRaw<Arrivals[]>`
    SELECT (published_at AT TIME ZONE ${timeZone})::date - observed_on AS "lagDays", count(*)::int AS reports
    FROM ${publicReportsAt(asOf)} AS report WHERE published_at > ${first}::text::date
    GROUP BY 1`);
}
