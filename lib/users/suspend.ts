import { z } from 'zod';
import { record } from '@/lib/audit/record';
import type { Caller } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { parseBySchema } from '@/lib/core/zod-fields';
import { transact } from '@/lib/db/transaction';
import { endSessionsOf } from './end-sessions';
import { findPerson } from './find-person';
import { keepAnAdmin } from './keep-an-admin';

const schema = z.strictObject({ id: z.string() });

/**
 * Closes an account without deleting anything: nobody can sign in to it, and its open sessions end with their next request. Doing it
 * again changes nothing. Throws not-found (404), last-admin (409).
 */
export async function suspend(ctx: Caller, input: unknown): Promise<{ id: string }> {
  permit(ctx.actor, 'user.suspend');
  const { id } = parseBySchema(schema, input);
  return transact(ctx.db, async (tx) => {
    await keepAnAdmin(tx, id);
    const person = await findPerson(tx, id);
    if (person.suspendedAt) return { id };
    await tx.user.update({ where: { id }, data: { suspendedAt: ctx.now } });
    await endSessionsOf(tx, id, ctx.now);
    await record(tx, { actor: ctx.actor, action: 'user.suspend', subject: id, at: ctx.now });
    return { id };
  });
}
