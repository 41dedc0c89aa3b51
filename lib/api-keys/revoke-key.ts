import { z } from 'zod';
import { record } from '@/lib/audit/record';
import type { Caller } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { problems } from '@/lib/core/problem';
import { parseBySchema } from '@/lib/core/zod-fields';
import { transact } from '@/lib/db/transaction';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const schema = z.strictObject({ id: z.string() });

/** Ends a key for good: its next request is refused. Doing it again changes nothing. Throws not-found (404), also for somebody else's. */
export async function revokeKey(ctx: Caller, input: unknown): Promise<{ id: string }> {
  permit(ctx.actor, 'apiKey.revoke');
  const { id } = parseBySchema(schema, input);
  if (!UUID.test(id)) throw problems.notFound();
  return transact(ctx.db, async (tx) => {
    const key = await tx.apiKey.findUnique({ where: { id }, select: { accountId: true } });
    if (!key) throw problems.notFound();
    permit(ctx.actor, 'apiKey.revoke', { authorId: key.accountId });
    const { count } = await tx.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: ctx.now } });
    if (count > 0) await record(tx, { actor: ctx.actor, action: 'apiKey.revoke', subject: id, at: ctx.now });
    return { id };
  });
}
