import { randomBytes } from 'node:crypto';
import type { Context } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { areaTree } from '@/lib/crisis/areas';
import { currentAreas } from '@/lib/crisis/current';
import { openLogs } from '@/lib/db/open-logs';
import type { Tx } from '@/lib/db/client';
import { sql } from '@/lib/db/sql';
import { transact } from '@/lib/db/transaction';
import { refreshPublic } from '@/lib/estimates/refresh';
import { bumpDataVersion } from '@/lib/estimates/stored/data-version';
import { lockReport } from '@/lib/reports/stored/find-report';
import type { ReportRow } from '@/lib/reports/stored/report-content';
import { stateOf, storeChange } from '@/lib/reports/stored/store-change';
import type { Erasable } from './find-erasable';

/**
 * Everything that a stored state says of the world, gone. What the database asks of each row stays: the category, and a severity. The place
 * becomes the whole crisis area, the day the one on which the crisis began.
 */
const STRUCK = (root: string, startsOn: string) => sql`
  area_id = ${root}, item_code = NULL, people_affected = NULL, unlikely = false, quantity_needed = NULL, quantity_available = NULL, unit = NULL,
  observed_on = ${startsOn}::date, source_type = 'DIRECT_OBSERVATION', citation = NULL, claimed_by = NULL, statement = NULL, valid_until = NULL,
  counter_claim = NULL, archived = NULL, coding_note = NULL, note = NULL, requested = NULL`;

/**
 * Erases a report for safety: it leaves the public, and its content leaves every stored state of it and every line of the public log, so that no
 * answer as of any instant has it. What stays is that a report was there and was erased. Snapshots are made anew afterwards
 * (`remakeSnapshot`). A report that was erased already is left as it is.
 *
 * Needs the owner of the tables: the server's own account may not change what is append-only. Throws not-allowed (403) and not-found (404).
 *
 * @returns when it was erased
 */
export async function eraseReport(ctx: Context, { id }: Pick<Erasable, 'id'>): Promise<Date> {
  permit(ctx.actor, 'report.erase');
  const { root } = areaTree(await currentAreas(ctx.db), ctx.crisis.policy);
  return transact(ctx.db, async (tx) => {
    const report = await lockReport(tx, id);
    const erased = await tx.reportRevision.findFirst({ where: { reportId: id, number: report.revision, action: 'erase' } });
    if (erased) return erased.at;
    const state = { ...stateOf(report), status: 'WITHDRAWN', certainty: null, verifiedAt: null, duplicateOfId: null, requested: null } as const;
    await storeChange(tx, { before: report, action: 'erase', state, reason: null, log: { action: 'report.erase' } }, ctx);
    const left = await refreshPublic(tx, ctx, [id]);
    await openLogs(tx, ['report_revision', 'public_revision'], () => strike(tx, report, STRUCK(root.id, ctx.crisis.startsOn)));
    // What was withdrawn before leaves answers as of then, although nothing of today changes.
    if (!left) await bumpDataVersion(tx, ctx.now, { spans: [], statements: false });
    await tx.$executeRaw`UPDATE data_version SET erasures = erasures + 1`;
    return ctx.now;
  });
}

async function strike(tx: Tx, { id, publicId }: ReportRow, struck: ReturnType<typeof STRUCK>): Promise<void> {
  // Not its own any more: nobody can try out what it said. Who sends it again is told that the id is taken.
  await tx.$executeRaw`UPDATE report SET ${struck}, content_hash = ${randomBytes(32).toString('hex')} WHERE id = ${id}::uuid`;
  await tx.$executeRaw`UPDATE report_revision SET ${struck}, reason = NULL WHERE report_id = ${id}::uuid`;
  await tx.$executeRaw`
    UPDATE public_revision SET erased = true, erased_revision = (content ->> 'revision')::int, content = NULL, salt = NULL, reason = NULL
    WHERE public_id = ${publicId} AND content IS NOT NULL`;
  // The line with which it left tells readers why.
  await tx.$executeRaw`
    UPDATE public_revision SET erased = true
    WHERE seq = (SELECT max(seq) FROM public_revision WHERE public_id = ${publicId}) AND kind = 'withdrawn'`;
}
