import type { Context } from '@/lib/auth/context';
import type { Tx } from '@/lib/db/client';
import { KEPT_PLAN } from '@/lib/db/kept-plan';
import { sendingBytes } from '@/lib/db/sending-bytes';
import type { Sql } from '@/lib/db/sql';
import { publicationOf } from '@/lib/publication/policy';
import { sortRows } from './known-reports';
import { CONTENT, relationOf } from './report-columns';
import { drawnAgain, readRowsText } from './row-text';
import { RECORD_REVIEWER } from './system-actors';
import type { RowFault } from './table';
import { takeUpAgain } from './take-up-again';

export type Storing = { ctx: Context; author: string; batchId: string; as: 'submitted' | 'record' };
export type StoredRows = {
  stored: number;
  same: number;
  /** Rows whose key belongs to other content, or to somebody else. */
  taken: RowFault[];
};

/** With 200,000 reports stored, one reference in 5,000 is taken; of those drawn again for its row, five in a row never are. */
const DRAWS = 5;

/**
 * Stores rows as reports, each with its revisions, by one statement: a submitted row is revision 1; a row of the record is written down by
 * its author (1) and verified by its reviewer (2). What is stored already stays, however it came there.
 *
 * @param text `ready` rows as `rowsText` writes them
 */
export async function storeRows(tx: Tx, text: Uint8Array, ready: number, how: Storing): Promise<StoredRows> {
  const result: StoredRows = { stored: 0, same: 0, taken: [] };
  let open = { text, ready };
  for (let draw = 1; open.ready > 0; draw += 1) {
    if (draw > DRAWS) throw new Error('No free references could be drawn.');
    const rejected = new Set(await sendingBytes(open.text, (place) => insertRows(tx, relationOf(place), how)));
    result.stored += open.ready - rejected.size;
    if (rejected.size === 0) break;
    const sorted = await sortRows(tx, readRowsText(open.text).filter(({ id }) => rejected.has(id)), how);
    const again = await takeUpAgain(tx, sorted.again, how);
    result.stored += again;
    result.same += sorted.same.length + sorted.again.length - again;
    result.taken.push(...sorted.taken);
    // Neither stored nor known: a name that was drawn is somebody else's.
    open = { text: drawnAgain(sorted.fresh, how.as), ready: sorted.fresh.length };
  }
  return result;
}

/** Gives the ids that were not inserted, because a name of theirs is there already. */
async function insertRows(tx: Tx, relation: Sql, { ctx, author, batchId, as }: Storing): Promise<string[]> {
  const { now } = ctx;
  const isRecord = as === 'record';
  const status = isRecord ? 'VERIFIED' : 'SUBMITTED';
  const verifiedAt = isRecord ? now : null;
  const { publicFrom, publishedAt } = publicationOf({ status, verifiedAt, publishedAt: null }, ctx.crisis.policy, now);
  const rejected = await tx.$queryRaw<{ id: string }[]>`${KEPT_PLAN}
    WITH row AS MATERIALIZED (SELECT * FROM ${relation}),
    stored AS (
      INSERT INTO report (id, public_id, reference, author_id, content_hash, revision, status, certainty, batch_id, received_at, verified_at,
        public_from, published_at, ${CONTENT})
      SELECT id, public_id, reference, ${author}::uuid, content_hash, ${isRecord ? 2 : 1}, ${status}::report_status, certainty,
        ${batchId}::uuid, ${now}::timestamptz, ${verifiedAt}::timestamptz, ${publicFrom}::timestamptz, ${publishedAt}::timestamptz, ${CONTENT}
      FROM row
      ON CONFLICT DO NOTHING
      RETURNING *
    ),
    submitted AS (
      INSERT INTO report_revision (report_id, number, action, actor_id, at, status, ${CONTENT})
      SELECT id, 1, 'submit', author_id, received_at, 'SUBMITTED', ${CONTENT} FROM stored
    ),
    verified AS (
      INSERT INTO report_revision (report_id, number, previous, action, actor_id, at, reason, status, certainty, public_from, ${CONTENT})
      SELECT id, 2, 1, 'verify', ${RECORD_REVIEWER.id}::uuid, received_at, 'Documented record.', status, certainty, public_from, ${CONTENT}
      FROM stored WHERE status = 'VERIFIED'
    )
    SELECT id::text FROM row WHERE NOT EXISTS (SELECT FROM stored WHERE stored.id = row.id)`;
  return rejected.map(({ id }) => id);
}
