import { z } from 'zod';
import { record } from '@/lib/audit/record';
import type { Caller } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { parseBySchema } from '@/lib/core/zod-fields';
import { transact } from '@/lib/db/transaction';
import { findPerson } from './find-person';

const schema = z.strictObject({ id: z.string() });

/** Opens a suspended account again; its person signs in anew. Doing it again changes nothing. Throws not-found (404). */
export async function unsuspend(ctx: Caller, input: unknown): Promise<{ id: string }> {
  permit(ctx.actor, 'user.suspend');
  const { id } = parseBySchema(schema, input);
  return transact(ctx.db, async (tx) => {
    const person = await findPerson(tx, id);
    if (!person.suspendedAt) return { id };
    await tx.user.update({ where: { id }, data: { suspendedAt: null } });
    await record(tx, { actor: ctx.actor, action: 'user.unsuspend', subject: id, at: ctx.now });
    return { id };
  });
}
