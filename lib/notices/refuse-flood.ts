import { problems } from '@/lib/core/problem';
import type { Db, Tx } from '@/lib/db/client';

/**
 * One bound for the whole installation: who sends is not known, so nobody can be held back by name. The price is that one sender can use it
 * up for all; the database, the verifiers and the reports are safe from it.
 */
export const HOURLY = 60;
export const OPEN = 500;

const HOUR = 60 * 60 * 1000;

/** Throws notices-full (429): after `HOURLY` notices within an hour, or while `OPEN` of them wait. Exact only where nobody else sends at the same time. */
export async function refuseFlood(tx: Db | Tx, now: Date): Promise<void> {
  const recent = await tx.notice.findMany({
    where: { receivedAt: { gt: new Date(now.getTime() - HOUR) } },
    orderBy: { receivedAt: 'desc' },
    take: HOURLY,
    select: { receivedAt: true },
  });
  if (recent.length === HOURLY) {
    const freed = recent.at(-1)!.receivedAt.getTime() + HOUR;
    throw problems.noticesFull('hour', Math.max(1, Math.ceil((freed - now.getTime()) / 1000)));
  }
  if ((await tx.notice.count({ where: { closedAt: null } })) >= OPEN) throw problems.noticesFull('open', HOUR / 1000);
}
