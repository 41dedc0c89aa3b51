import type { Tx } from '@/lib/db/client';
import { CONTENT, relationOf } from './report-columns';
import type { TextRow } from './row-text';
import type { Storing } from './store-rows';

/**
 * Takes reports up again that were taken back with an earlier import: a further revision by their author says what the file says, and they
 * wait for a verifier as before. Gives how many; one that its author took up alone meanwhile stays as it is.
 */
export async function takeUpAgain(tx: Tx, rows: readonly TextRow[], { ctx, author, batchId }: Storing): Promise<number> {
  if (rows.length === 0) return 0;
  const [counted] = await tx.$queryRaw<{ again: number }[]>`
    WITH row AS MATERIALIZED (SELECT * FROM ${relationOf(JSON.stringify(rows))}),
    again AS (
      UPDATE report SET (status, revision, batch_id, ${CONTENT}) = (
        SELECT 'SUBMITTED'::report_status, report.revision + 1, ${batchId}::uuid, ${CONTENT} FROM row WHERE row.id = report.id)
      WHERE id IN (SELECT id FROM row) AND author_id = ${author}::uuid AND status = 'WITHDRAWN'
      RETURNING *
    ),
    revised AS (
      INSERT INTO report_revision (report_id, number, previous, action, actor_id, at, status, ${CONTENT})
      SELECT id, revision, revision - 1, 'edit', author_id, ${ctx.now}::timestamptz, status, ${CONTENT} FROM again
    )
    SELECT count(*)::integer AS again FROM again`;
  return counted!.again;
}
