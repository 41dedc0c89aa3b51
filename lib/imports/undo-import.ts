import { record } from '@/lib/audit/record';
import { actorId } from '@/lib/auth/actor';
import type { Context } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { problems } from '@/lib/core/problem';
import type { Tx } from '@/lib/db/client';
import { transact } from '@/lib/db/transaction';
import { CONTENT } from './report-columns';
import { reviewed } from './reviewed';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Takes a whole import back: every report of it that waits is withdrawn by its author, and the import is marked as undone. Open until a
 * verifier took up the first of its reports. Sent twice it is done once. Throws not-found (404, also for somebody else's) and
 * import-reviewed (409).
 */
export async function undoImport(ctx: Context, batchId: string): Promise<{ withdrawn: number }> {
  permit(ctx.actor, 'report.undoImport');
  if (!UUID.test(batchId)) throw problems.notFound();
  return transact(ctx.db, async (tx) => {
    const batch = await lockBatch(tx, batchId);
    permit(ctx.actor, 'report.undoImport', batch);
    if (batch.undoneAt) return { withdrawn: await withdrawnOf(tx, batchId) };
    // Held until the end: whoever decides on one of them comes before, and is seen, or after, and finds it withdrawn.
    await tx.$queryRaw`SELECT FROM report WHERE batch_id = ${batchId}::uuid ORDER BY id FOR UPDATE`;
    const [answer] = await tx.$queryRaw<{ reviewed: boolean }[]>`SELECT ${reviewed(batchId)} AS reviewed`;
    if (answer!.reviewed) throw problems.importReviewed();
    const withdrawn = await withdrawAll(tx, batchId, ctx);
    await tx.importBatch.update({ where: { id: batchId }, data: { undoneAt: ctx.now } });
    await record(tx, { actor: ctx.actor, action: 'report.undoImport', subject: batchId, detail: { withdrawn }, at: ctx.now });
    return { withdrawn };
  });
}

async function lockBatch(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT FROM import_batch WHERE id = ${id}::uuid FOR UPDATE`;
  const batch = await tx.importBatch.findUnique({ where: { id } });
  if (!batch) throw problems.notFound();
  return batch;
}

async function withdrawnOf(tx: Tx, batchId: string): Promise<number> {
  return tx.report.count({ where: { batchId, status: 'WITHDRAWN' } });
}

async function withdrawAll(tx: Tx, batchId: string, { actor, now }: Context): Promise<number> {
  const [counted] = await tx.$queryRaw<{ withdrawn: number }[]>`
    WITH withdrawn AS (
      UPDATE report SET status = 'WITHDRAWN', revision = revision + 1
      WHERE batch_id = ${batchId}::uuid AND status = 'SUBMITTED'
      RETURNING *
    ),
    revised AS (
      INSERT INTO report_revision (report_id, number, previous, action, actor_id, at, reason, status, ${CONTENT})
      SELECT id, revision, revision - 1, 'withdraw', ${actorId(actor)}::uuid, ${now}::timestamptz, 'Import undone.', status, ${CONTENT}
      FROM withdrawn
    )
    SELECT count(*)::integer AS withdrawn FROM withdrawn`;
  return counted!.withdrawn;
}
