import type { Context } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { problems, type FieldError } from '@/lib/core/problem';
import { parseBySchema } from '@/lib/core/zod-fields';
import type { Tx } from '@/lib/db/client';
import { transact } from '@/lib/db/transaction';
import { refreshPublic } from '@/lib/estimates/refresh';
import { readReportContent } from '@/lib/reports/input/parse-report';
import type { ReportRules } from '@/lib/reports/input/check-report';
import { findReport, lockReport } from '@/lib/reports/stored/find-report';
import { contentOf, type ReportRow } from '@/lib/reports/stored/report-content';
import { reportRules } from '@/lib/reports/stored/report-rules';
import { refuseStale } from '@/lib/reports/stored/stale';
import { storeChange } from '@/lib/reports/stored/store-change';
import { changeBy, statusAfter } from './change-by';
import { decidedOf, type Decided } from './decided';
import { REVIEW_RIGHTS } from './review-rights';
import { checkDecision, decisionSchema, type Decision } from './schema';

/**
 * A verifier decides on a report: verify, ask, reject, duplicate, correct, reopen, or grant or decline what its author
 * asked for. One transaction holds the report, adds the revision, keeps the record and brings the public figures in
 * line; of many decisions on one revision the first stands. Throws input-refused (422), not-found (404), own-report
 * (403), stale-decision (409: what happened meanwhile) and state-refused (409).
 *
 * @param key id or reference
 * @param unread faults found while a correction's form was read, told together with the others
 */
export async function reviewReport(
  ctx: Context,
  key: string,
  input: unknown,
  unread: readonly FieldError[] = [],
): Promise<Decided> {
  permit(ctx.actor, 'review.list');
  const rules = await reportRules(ctx);
  const { decision, content } = parseDecision(input, rules, unread);
  return transact(ctx.db, async (tx) => {
    const report = await lockReport(tx, key);
    permit(ctx.actor, REVIEW_RIGHTS[decision.decision], report);
    await refuseStale(tx, report, decision.revision, ctx);
    const status = statusAfter(report, decision);
    const brought = {
      content: content && { ...content, codingNote: report.codingNote },
      duplicateOfId: await duplicateOf(tx, report, decision),
      now: ctx.now,
    };
    const after = await storeChange(tx, changeBy(report, status, decision, brought), ctx);
    await refreshPublic(tx, ctx, [report.id]);
    return decidedOf(after);
  });
}

function parseDecision(input: unknown, rules: ReportRules, unread: readonly FieldError[]) {
  const decision = parseBySchema(decisionSchema, input);
  const correction =
    decision.decision === 'correct' && decision.content !== undefined
      ? readReportContent(decision.content, rules, unread)
      : null;
  const ofContent = correction && !correction.ok ? correction.fields : [];
  const faults = [
    ...ofContent.map((fault) => ({ ...fault, field: `content.${fault.field}` })),
    ...checkDecision(decision),
  ];
  if (faults.length > 0) throw problems.inputRefused(faults);
  return { decision, content: correction?.ok ? contentOf(correction.value, rules) : null };
}

async function duplicateOf(tx: Tx, report: ReportRow, decision: Decision): Promise<string | null> {
  if (decision.decision !== 'duplicate') return null;
  const refused = (code: string) => problems.inputRefused([{ field: 'duplicateOf', code }]);
  const found = await findReport(tx, decision.duplicateOf ?? '');
  if (!found) throw refused('duplicateOf.unknown');
  if (found.id === report.id) throw refused('duplicateOf.itself');
  // Held too, so that two reports cannot become duplicates of each other at the same moment.
  const other = await lockReport(tx, found.id);
  if (other.status === 'DUPLICATE') throw refused('duplicateOf.chain');
  return other.id;
}
