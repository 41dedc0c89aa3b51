import { z } from 'zod';
import { record } from '@/lib/audit/record';
import type { Caller } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { parseBySchema } from '@/lib/core/zod-fields';
import type { Tx } from '@/lib/db/client';
import { transact } from '@/lib/db/transaction';
import { findPerson } from './find-person';

const schema = z.strictObject({ id: z.string() });

/** Signs a person out everywhere: the next request of each of their devices is anonymous. Throws not-found (404). */
export async function endSessions(ctx: Caller, input: unknown): Promise<{ id: string; ended: number }> {
  permit(ctx.actor, 'user.endSessions');
  const { id } = parseBySchema(schema, input);
  return transact(ctx.db, async (tx) => {
    await findPerson(tx, id);
    const ended = await endSessionsOf(tx, id, ctx.now);
    await record(tx, { actor: ctx.actor, action: 'user.endSessions', subject: id, detail: { ended }, at: ctx.now });
    return { id, ended };
  });
}

/** Ends every open session of an account and gives their number. */
export async function endSessionsOf(tx: Tx, userId: string, now: Date): Promise<number> {
  const { count } = await tx.session.updateMany({ where: { userId, endedAt: null }, data: { endedAt: now } });
  return count;
}
