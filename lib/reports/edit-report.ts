import type { Context } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { problems, type FieldError } from '@/lib/core/problem';
import { transact } from '@/lib/db/transaction';
import { parseReportEdit } from './input/parse-report';
import { authorMove } from './status';
import { contentHash } from './stored/content-hash';
import { lockReport } from './stored/find-report';
import { contentFrom, contentOf, type ReportContent, type ReportRow } from './stored/report-content';
import { reportRules } from './stored/report-rules';
import { refuseStale } from './stored/stale';
import {
  standingOf,
  stateOf,
  storeChange,
  submittedState,
  type AuthorRequest,
  type Standing,
} from './stored/store-change';

/**
 * The author changes what a report says. Before it is accepted this replaces the content (an edit, or the answer to a
 * verifier's question); afterwards it is a request that waits for a verifier while the public part stays as it is. Sent
 * twice it is done once. Throws input-refused (422), not-found (404, also for somebody else's), stale-decision (409)
 * and state-refused (409).
 *
 * @param key id or reference
 * @param input the new content, `revision` as seen, and optionally `reason`
 */
export async function editReport(
  ctx: Context,
  key: string,
  input: unknown,
  unread: readonly FieldError[] = [],
): Promise<Standing> {
  permit(ctx.actor, 'report.edit');
  const rules = await reportRules(ctx);
  const { revision, reason, ...answers } = parseReportEdit(input, rules, unread);
  return transact(ctx.db, async (tx) => {
    const report = await lockReport(tx, key);
    permit(ctx.actor, 'report.edit', report);
    const content = { ...contentOf(answers, rules), codingNote: report.codingNote };
    if (revision === report.revision - 1 && saysAlready(report, content)) return standingOf(report);
    await refuseStale(tx, report, revision, ctx);
    const action = authorMove(report.status);
    if (action === null) throw problems.stateRefused('edit', report.status);
    const requested: AuthorRequest = { kind: 'edit', content };
    const state = action === 'request' ? { ...stateOf(report), requested } : submittedState(content);
    const change = { before: report, action, state, reason, log: { action: 'report.edit' } } as const;
    return standingOf(await storeChange(tx, change, ctx));
  });
}

/**
 * Whether the report, or what is asked for it, is this content: then a change on the revision before is the same one
 * again.
 */
function saysAlready(report: ReportRow, content: ReportContent): boolean {
  const { requested } = stateOf(report);
  const newest = requested?.kind === 'edit' ? requested.content : contentFrom(report);
  return contentHash(newest) === contentHash(content);
}
