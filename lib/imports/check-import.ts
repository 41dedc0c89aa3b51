import { actorId } from '@/lib/auth/actor';
import type { Context } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { problems } from '@/lib/core/problem';
import { reportRules } from '@/lib/reports/stored/report-rules';
import type { CheckedFile } from './checked-file';
import { sortRows } from './known-reports';
import { readRowsText } from './row-text';
import { addSome, none, type Some } from './some';
import type { RowFault } from './table';

export type ImportCheck = {
  rows: number;
  /** Reports that an import would store. */
  ready: number;
  same: Some<{ row: number; reference: string }>;
  faults: Some<RowFault>;
};

/** What an import of this file would do, and everything that is wrong with it. Stores nothing. */
export async function checkImport(ctx: Context, file: CheckedFile, { confirmed = false } = {}): Promise<ImportCheck> {
  permit(ctx.actor, 'report.import');
  const author = actorId(ctx.actor);
  if (author === null) throw problems.signInRequired();
  const rules = await reportRules(ctx);
  const check: ImportCheck = { rows: 0, ready: 0, same: none(), faults: none() };
  for await (const chunk of file({ rules, author, as: 'submitted', confirmed })) {
    const { fresh, again, same, taken } = await sortRows(ctx.db, readRowsText(chunk.rows), { author, as: 'submitted' });
    check.rows += chunk.read;
    check.ready += fresh.length + again.length;
    addSome(check.same, same);
    addSome(check.faults, [...chunk.faults, ...taken].sort((a, b) => a.row - b.row));
  }
  return check;
}
