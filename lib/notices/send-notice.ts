import { randomUUID } from 'node:crypto';
import { record } from '@/lib/audit/record';
import { ANONYMOUS } from '@/lib/auth/actor';
import type { Caller } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { siteUrl } from '@/lib/auth/site';
import { parseBySchema } from '@/lib/core/zod-fields';
import { transact } from '@/lib/db/transaction';
import { refuseFlood } from './refuse-flood';
import { noticeSchema } from './schema';

/**
 * A reader tells of an error. Kept are the address it is about, the words and the time: nothing of who sent it, signed in or not. Throws
 * input-refused (422) and notices-full (429).
 *
 * @param input `about`, an address of this installation, and `text`
 */
export async function sendNotice(ctx: Caller, input: unknown): Promise<{ id: string }> {
  permit(ctx.actor, 'notice.send');
  const notice = parseBySchema(noticeSchema(siteUrl()), input);
  // A flood is turned away before it takes a connection and waits in line.
  await refuseFlood(ctx.db, ctx.now);
  return transact(ctx.db, async (tx) => {
    // One at a time: two that counted at once could both be the last.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('shortfall.notices'))`;
    await refuseFlood(tx, ctx.now);
    const id = randomUUID();
    await tx.notice.create({ data: { id, ...notice, receivedAt: ctx.now } });
    await record(tx, { actor: ANONYMOUS, action: 'notice.send', subject: id, at: ctx.now });
    return { id };
  });
}
