import type { Context } from '@/lib/auth/context';
import { actorId } from '@/lib/auth/actor';
import { sql, type Sql } from '@/lib/db/sql';
import { transact } from '@/lib/db/transaction';
import { refreshPublic } from '@/lib/estimates/refresh';
import { CONTENT } from '@/lib/imports/report-columns';

/** Decisions on many reports at once, stored as single ones are: a new state, its revision, and the publication of all of them. */
async function decideAll(ctx: Context, ids: readonly string[], action: string, state: Sql): Promise<void> {
  await transact(ctx.db, async (tx) => {
    await tx.$executeRaw`
      WITH moved AS (
        UPDATE report SET revision = revision + 1, requested = NULL, ${state} WHERE id = ANY (${ids as string[]}::uuid[]) RETURNING *
      )
      INSERT INTO report_revision (report_id, number, previous, action, actor_id, at, reason, status, certainty, public_from, ${CONTENT})
      SELECT id, revision, revision - 1, ${action}, ${actorId(ctx.actor)}::uuid, ${ctx.now}::timestamptz, 'all of them', status, certainty,
        public_from, ${CONTENT}
      FROM moved`;
    await refreshPublic(tx, ctx, ids);
  });
}

/** Every report says something else, of another day. */
export async function correctAll(ctx: Context, ids: readonly string[]): Promise<void> {
  await decideAll(ctx, ids, 'correct', sql`severity = severity % 5 + 1, people_affected = people_affected / 2, observed_on = observed_on + 1`);
}

/** Every report leaves the public. */
export async function reopenAll(ctx: Context, ids: readonly string[]): Promise<void> {
  await decideAll(ctx, ids, 'reopen', sql`status = 'SUBMITTED', certainty = NULL, verified_at = NULL, public_from = NULL, published_at = NULL`);
}

/** Every report is public again. */
export async function verifyAll(ctx: Context, ids: readonly string[]): Promise<void> {
  const { now } = ctx;
  await decideAll(ctx, ids, 'verify', sql`status = 'VERIFIED', certainty = 'CONFIRMED', verified_at = ${now}, public_from = ${now}, published_at = ${now}`);
}
