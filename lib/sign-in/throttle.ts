import { createHmac } from 'node:crypto';
import { sessionSecret } from '@/lib/auth/site';
import { problems } from '@/lib/core/problem';
import type { Db } from '@/lib/db/client';

/** Failures within a minute before the first block. */
const FREE_FAILURES = 5;
/** The first block is a minute, each further failure doubles it, up to 64 minutes. */
const MAX_DOUBLINGS = 6;

/**
 * What failures are counted by: the account's name and, where that account has signed in on this device before, the device. So a
 * stranger who guesses blocks strangers, never the owner's own telephone; and an address that two hundred people share counts for
 * nothing. The key is an HMAC: the table names nobody, and an unknown name is counted like a known one.
 */
export function throttleKey(nameKey: string, device: string | null): string {
  return createHmac('sha256', sessionSecret()).update(`throttle\n${device ?? 'stranger'}\n${nameKey}`).digest('base64url');
}

/** Throws too-many-attempts (429) with the seconds left while the key is blocked. */
export async function refuseBlocked(db: Db, key: string, now: Date): Promise<void> {
  const row = await db.throttle.findUnique({ where: { key }, select: { blockedUntil: true } });
  const milliseconds = (row?.blockedUntil?.getTime() ?? 0) - now.getTime();
  if (milliseconds > 0) throw problems.tooManyAttempts(Math.ceil(milliseconds / 1000));
}

/**
 * Counts one failure, in one statement, so that none is lost between two at once. Under five a minute nothing else happens; from the
 * fifth on each failure blocks the key, twice as long every time. A quiet day, or a success, starts anew.
 */
export async function countFailure(db: Db, key: string, now: Date): Promise<void> {
  await db.$executeRaw`
    INSERT INTO throttle AS t (key, failures, window_start, blocked_until) VALUES (${key}, 1, ${now}, NULL)
    ON CONFLICT (key) DO UPDATE SET (failures, window_start, blocked_until) = (
      SELECT n.failures,
        CASE WHEN n.failures = 1 OR n.failures > ${FREE_FAILURES} THEN ${now} ELSE t.window_start END,
        CASE WHEN n.failures >= ${FREE_FAILURES}
          THEN ${now}::timestamptz + interval '1 minute' * power(2, least(n.failures - ${FREE_FAILURES}, ${MAX_DOUBLINGS})) END
      FROM (SELECT CASE
        WHEN t.window_start <= ${now}::timestamptz - interval '1 day' THEN 1
        WHEN t.failures < ${FREE_FAILURES} AND t.window_start <= ${now}::timestamptz - interval '1 minute' THEN 1
        ELSE t.failures + 1 END AS failures) AS n)`;
}

/** Forgets the failures of a key after a success, and everybody's that are older than a day. */
export async function clearFailures(db: Db, key: string, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - 24 * 60 * 60 * 1000);
  await db.throttle.deleteMany({ where: { OR: [{ key }, { windowStart: { lt: dayAgo } }] } });
}
