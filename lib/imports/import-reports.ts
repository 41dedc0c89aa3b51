import { randomUUID } from 'node:crypto';
import type { Context } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { problems, type FieldError } from '@/lib/core/problem';
import type { Tx } from '@/lib/db/client';
import { databaseErrorCode, transact } from '@/lib/db/transaction';
import { refreshPublic } from '@/lib/estimates/refresh';
import { reportRules } from '@/lib/reports/stored/report-rules';
import { checkRows } from './check-rows';
import type { RowFault, Table } from './read-rows';
import { storeRows } from './store-rows';

type Options = {
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
  /** All rows of one import carry it. */
  batchId: string;
  stored: number;
  /** Reports of the file that were there already, in the same words. */
  same: number;
};

/** A report that appears in the middle of an import under one of its keys: the second look finds it. */
const TRIES = 3;
const UNIQUE_VIOLATION = '23505';

/**
 * Stores a file of reports, all of it or none, however often it is sent: a row's client_id or report_id, else a hash of what it says, is
 * its key. Throws input-refused (422) with every fault of every row, as `row.12.severity`.
 */
export async function importReports(ctx: Context, table: Table, { as, confirmed = false, within }: Options): Promise<Imported> {
  permit(ctx.actor, 'report.import');
  if (as === 'record' && ctx.actor.kind !== 'system') throw problems.notAllowed();
  const rules = await reportRules({ ...ctx, db: within ?? ctx.db });
  const { rows, faults } = checkRows(table, rules, { as, confirmed });
  if (faults.length > 0) throw problems.inputRefused(faults.map(fieldError));
  const batchId = randomUUID();
  const store = async (tx: Tx): Promise<Imported> => {
    const { ids, taken } = await storeRows(tx, ctx, rows, { as, batchId });
    if (taken.length > 0) throw problems.inputRefused(taken.map(fieldError));
    if (as === 'record') await refreshPublic(tx, { ...ctx, db: tx }, ids);
    return { batchId, stored: ids.length, same: rows.length - ids.length };
  };
  return within ? store(within) : tryAgain(() => transact(ctx.db, store));
}

async function tryAgain<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || databaseErrorCode(error) !== UNIQUE_VIOLATION) throw error;
    }
  }
}

function fieldError({ row, column, value, code, params }: RowFault): FieldError {
  return { field: ['row', row, column].filter((part) => part !== '').join('.'), code, params: { ...params, value } };
}
