import type { Context } from '@/lib/auth/context';
import { problems } from '@/lib/core/problem';
import type { Tx } from '@/lib/db/client';
import { secondsUntilOneFits, type Allowance } from './seconds-until-one-fits';

type Asker = Pick<Context, 'actor' | 'now' | 'crisis'>;

/**
 * Counts one report, or one import, against what its account may send. To be called in the transaction that stores it, as late as can be:
 * the account's row is held from here to the end. Throws quota-reached (429), which undoes the whole transaction and this count with it.
 * The system's own actors have no quota.
 */
export async function takeAllowance(tx: Tx, { actor, now, crisis: { quotas } }: Asker): Promise<void> {
  if (actor.kind === 'system') return;
  if (actor.kind === 'anonymous') throw problems.signInRequired();
  const [taken] = await tx.$queryRaw<Allowance[]>`
    INSERT INTO submission_allowance AS a (account_id, used, at, day_start, day_count)
    VALUES (${actor.id}::uuid, 1, ${now}::timestamptz, ${now}::timestamptz, 1)
    ON CONFLICT (account_id) DO UPDATE SET
      used = 1 + greatest(0, a.used
        - greatest(0, extract(epoch FROM ${now}::timestamptz - a.at)::float8) * ${quotas.perHour}::float8 / 3600),
      at = greatest(a.at, ${now}::timestamptz),
      day_start = CASE WHEN a.day_start <= ${now}::timestamptz - interval '24 hours' THEN ${now}::timestamptz ELSE a.day_start END,
      day_count = CASE WHEN a.day_start <= ${now}::timestamptz - interval '24 hours' THEN 1 ELSE a.day_count + 1 END
    RETURNING used, day_start AS "dayStart", day_count AS "dayCount"`;
  const seconds = secondsUntilOneFits(taken!, quotas, now);
  if (seconds > 0) throw problems.quotaReached(seconds);
}
