import { addDays, dayToDb, todayIn } from '@/lib/core/dates';
import type { Crisis } from '@/lib/crisis/schema';
import type { Db } from '@/lib/db/client';
import { transact } from '@/lib/db/transaction';
import { ARRIVAL_DAYS, arrivalLag, type Arrivals } from './lag';
import { isRunning } from './period';

/**
 * Brings F7 in line with the arrivals of the last 90 days, for a running crisis. One number for everybody, so it tells
 * nothing of any one report; it is kept beside the data version, which moves with it. Days of arrival are days in the
 * time zone of the profile.
 */
export async function refreshArrivalLag(
  db: Db,
  crisis: Pick<Crisis, 'timeZone' | 'endedOn'>,
  now: Date,
): Promise<void> {
  const today = todayIn(crisis.timeZone, now);
  if (!isRunning(crisis, today)) return;
  const arrivals = await db.$queryRaw<Arrivals[]>`
    SELECT (received_at AT TIME ZONE ${crisis.timeZone})::date - observed_on AS "lagDays", count(*)::int AS reports
    FROM report WHERE status = 'VERIFIED' AND published_at IS NOT NULL
      AND received_at > ${dayToDb(addDays(today, -ARRIVAL_DAYS))}
    GROUP BY 1`;
  const days = arrivalLag(arrivals);
  await transact(
    db,
    (tx) => tx.$executeRaw`
    UPDATE data_version SET arrival_lag_days = ${days}, version = version + 1, changed_at = greatest(changed_at, ${now})
    WHERE id = 1 AND arrival_lag_days <> ${days}`,
  );
}
