import { randomUUID } from 'node:crypto';
import { record } from '@/lib/audit/record';
import { actorId } from '@/lib/auth/actor';
import type { Context } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { giveWay } from '@/lib/core/give-way';
import { problems } from '@/lib/core/problem';
import type { Tx } from '@/lib/db/client';
import { transact } from '@/lib/db/transaction';
import { refreshPublic } from '@/lib/estimates/refresh';
import { reportRules } from '@/lib/reports/stored/report-rules';
import { takeAllowance } from '@/lib/reports/stored/take-allowance';
import type { CheckedChunk, CheckedFile } from './checked-file';
import { sortRows } from './known-reports';
import { readRowsText } from './row-text';
import { addSome, none, type Some } from './some';
import { storeRows, type StoredRows, type Storing } from './store-rows';
import type { RowFault } from './table';

export type ImportOptions = {
  /**
   * `submitted`: reports of the actor, for a verifier to check. `record`: the documented record, accepted as it is coded; only the
   * system may.
   */
  as: 'submitted' | 'record';
  /** Yes to every "is this right?" of the form (more people than live there, long ago, a number in the note). */
  confirmed?: boolean;
  /** The caller's transaction; without it the import is one of its own. */
  within?: Tx;
};

export type Imported = {
  /** All reports of one import carry it; null when the file brought nothing new. */
  batchId: string | null;
  /** Rows of the file. */
  rows: number;
  stored: number;
  /** Reports of the file that were there already, in the same words. */
  same: number;
};

export type ImportOutcome = { outcome: 'stored'; imported: Imported } | { outcome: 'refused'; faults: Some<RowFault> };

/** Ends the transaction of an import that is not to be: all of it is stored or none. */
class Refused extends Error {
  constructor(readonly faults: Some<RowFault>) {
    super('refused');
  }
}

/** Pieces that lie ready for the database, so that it never waits for the next rows to be checked. */
const AHEAD = 2;

/** Half a million rows take less than a minute; a machine that does ten other things may take longer. */
const LONGEST_MS = 10 * 60_000;

/**
 * Stores a file of reports, all of it or none, however often it is sent: a row's client_id or report_id, else a hash of what it says, is
 * its key. While the database stores some rows, the next ones are checked; the first fault ends the storing, and the rest of the file is
 * checked all the same.
 */
export async function importFile(ctx: Context, file: CheckedFile, { as, confirmed = false, within }: ImportOptions): Promise<ImportOutcome> {
  permit(ctx.actor, 'report.import');
  if (as === 'record' && ctx.actor.kind !== 'system') throw problems.notAllowed();
  const author = actorId(ctx.actor);
  if (author === null) throw problems.signInRequired();
  const rules = await reportRules({ ...ctx, db: within ?? ctx.db });
  const how: Storing = { ctx, author, batchId: randomUUID(), as };
  try {
    // Each try reads the file anew.
    const store = (tx: Tx) => storeTable(tx, file({ rules, author, as, confirmed }), how);
    return { outcome: 'stored', imported: within ? await store(within) : await transact(ctx.db, store, LONGEST_MS) };
  } catch (error) {
    if (error instanceof Refused) return { outcome: 'refused', faults: error.faults };
    throw error;
  }
}

async function storeTable(tx: Tx, chunks: AsyncIterable<CheckedChunk>, how: Storing): Promise<Imported> {
  const { ctx, author, batchId, as } = how;
  // One import at a time: two of overlapping files would wait for each other's rows in opposite orders.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('shortfall.import'))`;
  // Each statement below stores reports with their revisions: looked at with it, while the next rows are checked, and not all at the end.
  await tx.$executeRaw`SET CONSTRAINTS report_current_revision IMMEDIATE`;
  const faults = none<RowFault>();
  const imported = { rows: 0, stored: 0, same: 0 };
  const underWay: Promise<StoredRows>[] = [];
  const settle = async (left: number) => {
    while (underWay.length > left) {
      const { stored, same, taken } = await underWay.shift()!;
      imported.stored += stored;
      imported.same += same;
      addSome(faults, taken);
    }
  };
  for await (const chunk of chunks) {
    await settle(AHEAD - 1);
    await giveWay();
    imported.rows += chunk.read;
    addSome(faults, chunk.faults);
    const before = underWay.at(-1);
    const storing = (async () => {
      await before;
      return faults.count === 0 ? storeRows(tx, chunk.rows, chunk.ready, how) : onlyLook(tx, chunk, how);
    })();
    // Whoever settles it hears of a failure; nobody else has to.
    storing.catch(() => undefined);
    underWay.push(storing);
  }
  await settle(0);
  if (faults.count > 0) throw new Refused(faults);
  const { rows, stored, same } = imported;
  if (stored === 0) return { batchId: null, ...imported };
  // One line in the log however many reports: each of them carries the batch, and its revision says who and when.
  await record(tx, { actor: ctx.actor, action: 'report.import', subject: batchId, detail: { rows, stored }, at: ctx.now });
  if (as === 'record') {
    await logDecisions(tx, batchId);
    await refreshPublic(tx, { ...ctx, db: tx }, await idsOf(tx, batchId));
  } else {
    await tx.importBatch.create({ data: { id: batchId, authorId: author, at: ctx.now, rows, stored, same } });
    await takeAllowance(tx, ctx);
  }
  return { batchId, ...imported };
}

/** What was decided about each report of the record, as for reports that people decide on one by one. */
async function logDecisions(tx: Tx, batchId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO audit_entry (at, actor_id, action, subject, detail)
    SELECT revision.at, revision.actor_id, line.action, revision.report_id::text, line.detail
    FROM report JOIN report_revision AS revision ON revision.report_id = report.id
      CROSS JOIN LATERAL (VALUES
        ('submit', 'report.submit', '{"revision": 1}'::jsonb),
        ('verify', 'review.verify', jsonb_build_object('move', 'verify', 'revision', 2, 'certainty', revision.certainty))
      ) AS line (made_by, action, detail)
    WHERE report.batch_id = ${batchId}::uuid AND line.made_by = revision.action
    ORDER BY revision.number, revision.report_id`;
}

async function idsOf(tx: Tx, batchId: string): Promise<string[]> {
  return (await tx.report.findMany({ where: { batchId }, select: { id: true } })).map(({ id }) => id);
}

/** Nothing of the file will be stored; what else is wrong with it is said all the same. */
async function onlyLook(tx: Tx, { rows }: CheckedChunk, how: Storing): Promise<StoredRows> {
  const { taken } = await sortRows(tx, readRowsText(rows), how);
  return { stored: 0, same: 0, taken };
}
