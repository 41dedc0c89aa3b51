import type { Context } from '@/lib/auth/context';
import { problems } from '@/lib/core/problem';
import type { Tx } from '@/lib/db/client';

type Asker = Pick<Context, 'actor' | 'now' | 'crisis'>;

/**
 * Counts one import against what its account may send, by the rule that counts reports too (`allowance_wait` in the database). To be called in the
 * transaction that stores it, as late as can be: the account's row is held from here to the end. Throws quota-reached (429), which undoes the
 * whole transaction. The system's own actors have no quota.
 */
export async function takeAllowance(tx: Tx, { actor, now, crisis: { quotas } }: Asker): Promise<void> {
  if (actor.kind === 'system') return;
  if (actor.kind === 'anonymous') throw problems.signInRequired();
  const { perHour, perDay, burst } = quotas;
  const [taken] = await tx.$queryRaw<{ seconds: number }[]>`
    SELECT take_allowance(${actor.id}::uuid, ${now}::timestamptz, ${perHour}::float8, ${perDay}::integer, ${burst}::float8) AS seconds`;
  if (taken!.seconds > 0) throw problems.quotaReached(taken!.seconds);
}
