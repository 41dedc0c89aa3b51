import { currentCrisis } from '@/lib/crisis/current';
import type { Crisis } from '@/lib/crisis/schema';
import type { Db } from '@/lib/db/client';
import { transact } from '@/lib/db/transaction';
import { refreshPublic } from '@/lib/estimates/refresh';
import { refreshArrivalLag } from '@/lib/estimates/refresh-arrival-lag';
import { movingNow } from './moving-now';

const BATCH = 500;
/** The number of the lock that the publishing process holds; any number that nothing else uses. */
const PUBLISHING = 72_707_371;

/**
 * The hour in which each database's arrival lag was last looked at: a look at 90 days of reports, so not with every
 * call.
 */
const lagHours = new WeakMap<Db, number>();
const HOUR = 3_600_000;

/**
 * Makes public what has become due by `now` (decision 003), oldest first, one transaction for each 500 reports,
 * one process at a time: a second one finds the lock taken and leaves. A report that is being decided at this moment is
 * left for the next time. Each batch has an instant of its own, however long the ones before it took. Once an hour the arrival lag (F7) is brought in line too.
 *
 * @returns how many reports became public
 */
export async function publishDue({ db, now }: { db: Db; now: Date }): Promise<number> {
  const crisis = await currentCrisis(db);
  const present = movingNow(now);
  let published = 0;
  for (let batch = BATCH; batch === BATCH; published += batch) batch = await publishBatch(db, crisis, present);
  const hour = Math.floor(now.getTime() / HOUR);
  if (lagHours.get(db) !== hour) await refreshArrivalLag(db, crisis, present());
  lagHours.set(db, hour);
  return published;
}

async function publishBatch(db: Db, crisis: Crisis, present: () => Date): Promise<number> {
  return transact(db, async (tx) => {
    const now = present();
    const [lock] = await tx.$queryRaw<{ mine: boolean }[]>`SELECT pg_try_advisory_xact_lock(${PUBLISHING}) AS mine`;
    if (!lock!.mine) return 0;
    const due = await tx.$queryRaw<{ id: string }[]>`
      UPDATE report SET published_at = ${now} WHERE id IN (
        SELECT id FROM report WHERE status = 'VERIFIED' AND published_at IS NULL AND public_from <= ${now}
        ORDER BY public_from, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING id::text`;
    await refreshPublic(
      tx,
      { db, crisis, now },
      due.map(({ id }) => id),
    );
    return due.length;
  });
}
