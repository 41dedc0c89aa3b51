import { record } from '@/lib/audit/record';
import { actorId } from '@/lib/auth/actor';
import type { Caller } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { problems } from '@/lib/core/problem';
import { parseBySchema } from '@/lib/core/zod-fields';
import { transact } from '@/lib/db/transaction';
import { closingSchema } from './schema';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/**
 * Closes a notice with what was done about it. Throws not-found (404) and, when a colleague was faster, notice-closed (409): the words that
 * were written first stay.
 *
 * @param input `id` and `outcome`
 */
export async function closeNotice(ctx: Caller, input: unknown): Promise<{ id: string }> {
  permit(ctx.actor, 'notice.close');
  const { id, outcome } = parseBySchema(closingSchema, input);
  if (!UUID.test(id)) throw problems.notFound();
  return transact(ctx.db, async (tx) => {
    const { count } = await tx.notice.updateMany({
      where: { id, closedAt: null },
      data: { closedAt: ctx.now, closedById: actorId(ctx.actor)!, outcome },
    });
    if (count === 0) throw (await tx.notice.findUnique({ where: { id } })) ? problems.noticeClosed() : problems.notFound();
    await record(tx, { actor: ctx.actor, action: 'notice.close', subject: id, at: ctx.now });
    return { id };
  });
}
