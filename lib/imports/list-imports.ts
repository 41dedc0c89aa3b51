import { actorId } from '@/lib/auth/actor';
import type { Context } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { sql } from '@/lib/db/sql';
import type { BatchView } from './import-answers';
import { reviewed } from './reviewed';

/** Whoever imports more than this undoes the newest ones, if any. */
const NEWEST = 50;

type Row = Omit<BatchView, 'at' | 'undoneAt'> & { at: Date; undoneAt: Date | null };

/** The newest imports of whoever asks. */
export async function listImports(ctx: Context): Promise<BatchView[]> {
  permit(ctx.actor, 'report.listOwn');
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT batch.id::text AS "batchId", batch.at, batch.undone_at AS "undoneAt", batch.rows, batch.stored, batch.same,
      batch.undone_at IS NULL AND NOT ${reviewed(sql`batch.id`)} AS "canUndo"
    FROM import_batch AS batch WHERE author_id = ${actorId(ctx.actor)}::uuid
    ORDER BY batch.at DESC, batch.id LIMIT ${NEWEST}`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), undoneAt: row.undoneAt?.toISOString() ?? null }));
}
