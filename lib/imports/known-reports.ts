import type { Db, Tx } from '@/lib/db/client';
import { sql } from '@/lib/db/sql';
import type { TextRow } from './row-text';
import type { RowFault } from './table';

/** A stored report under a name that a row has too. */
type Known = {
  id: string;
  publicId: string;
  reference: string;
  contentHash: string;
  authorId: string;
  /** Taken back together with the import that brought it, and not touched since. */
  undone: boolean;
};

/** The rows of a chunk by what is stored already. */
export type SortedRows = {
  fresh: TextRow[];
  /** Reports of an import that was undone: this one takes them up again. */
  again: TextRow[];
  /** Stored in the same words: nothing is to be done. */
  same: { row: number; reference: string }[];
  /** Keys that belong to other content, or to somebody else. */
  taken: RowFault[];
};

/** Sorts rows by what is stored under their names; `author` is whoever imports. Only the public names of a record follow from its rows. */
export async function sortRows(db: Db | Tx, rows: readonly TextRow[], { author, as }: { author: string; as: 'submitted' | 'record' }): Promise<SortedRows> {
  const sorted: SortedRows = { fresh: [], again: [], same: [], taken: [] };
  if (rows.length === 0) return sorted;
  const known = await knownReports(db, rows, as === 'record');
  for (const row of rows) {
    const stored = known.get(row.id) ?? (as === 'record' ? known.get(row.public_id) : undefined);
    if (!stored) sorted.fresh.push(row);
    else if (stored.authorId !== author || stored.contentHash !== row.content_hash) sorted.taken.push(takenFault(row));
    else if (stored.undone) sorted.again.push(row);
    else sorted.same.push({ row: row.row, reference: stored.reference });
  }
  return sorted;
}

async function knownReports(db: Db | Tx, rows: readonly TextRow[], isRecord: boolean): Promise<Map<string, Known>> {
  const byId = sql`id = ANY (${rows.map(({ id }) => id)}::uuid[])`;
  // Never an empty list: for "one of none" PostgreSQL reads all of whichever index of some reports it takes for the smallest, such as all imported ones.
  const isKnown = isRecord ? sql`${byId} OR public_id = ANY (${rows.map((row) => row.public_id)}::text[])` : byId;
  const known = await db.$queryRaw<Known[]>`
    SELECT report.id::text, public_id AS "publicId", reference, content_hash AS "contentHash", report.author_id::text AS "authorId",
      report.status = 'WITHDRAWN' AND EXISTS (
        SELECT FROM import_batch AS batch JOIN report_revision AS newest ON newest.at = batch.undone_at
        WHERE batch.id = report.batch_id AND newest.report_id = report.id AND newest.number = report.revision) AS undone
    FROM report
    WHERE ${isKnown}`;
  return new Map(known.flatMap((report) => [[report.id, report] as const, [report.publicId, report] as const]));
}

function takenFault({ row, client_id, report_id, content_hash }: TextRow): RowFault {
  const column = client_id === undefined ? 'report_id' : 'client_id';
  return { row, column, value: client_id ?? report_id ?? content_hash, code: 'row.taken' };
}
