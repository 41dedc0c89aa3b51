import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { openLogs } from '@/lib/db/open-logs';
import { transact } from '@/lib/db/transaction';
import { FREEZING, GIVE_UP_MS } from './freezing';
import { storeFiles } from './store-files';

/**
 * Makes the files of a snapshot anew, as of the same instant, after something was erased for safety: the one way in which a snapshot changes. Its
 * page and its entry in the list say so. All of it is new or nothing is.
 *
 * Needs the owner of the tables. Throws not-allowed (403).
 */
export async function remakeSnapshot(ctx: Context, id: string): Promise<void> {
  permit(ctx.actor, 'report.erase');
  await transact(
    ctx.db,
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${FREEZING})`;
      const { asOf, version, headSeq, headHash } = await tx.snapshot.findUniqueOrThrow({ where: { id } });
      const frozen = { id, asOf, version: Number(version), head: { line: Number(headSeq), hash: headHash } };
      await openLogs(tx, ['snapshot', 'snapshot_file', 'snapshot_piece'], async () => {
        await tx.snapshotPiece.deleteMany({ where: { snapshotId: id } });
        await tx.snapshotFile.deleteMany({ where: { snapshotId: id } });
        await tx.snapshot.update({ where: { id }, data: { remadeAt: ctx.now } });
        // A piece is stored before its file is known by its sums.
        await tx.$executeRaw`SET CONSTRAINTS snapshot_piece_file_fkey DEFERRED`;
        await storeFiles(tx, frozen, ctx);
        await tx.$executeRaw`SET CONSTRAINTS snapshot_piece_file_fkey IMMEDIATE`;
      });
      await record(tx, { actor: ctx.actor, action: 'snapshot.remake', subject: id, at: ctx.now });
    },
    GIVE_UP_MS,
  );
}
