import type { Context } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { problems } from '@/lib/core/problem';
import { parseBySchema } from '@/lib/core/zod-fields';
import { transact } from '@/lib/db/transaction';
import { withdrawalSchema } from './schema';
import { nextStatus } from './status';
import { lockReport } from './stored/find-report';
import type { ReportRow } from './stored/report-content';
import { refuseStale } from './stored/stale';
import { standingOf, stateOf, storeChange, type ReportState, type Standing } from './stored/store-change';

/**
 * The author takes a report back. Before it is accepted it is withdrawn at once; afterwards this is a request that
 * waits for a verifier. Sent twice it is done once. Throws not-found (404, also for somebody else's), stale-decision
 * (409) and state-refused (409).
 *
 * @param key id or reference
 * @param input `revision` as seen, and optionally `reason`
 */
export async function withdrawReport(ctx: Context, key: string, input: unknown): Promise<Standing> {
  permit(ctx.actor, 'report.withdraw');
  const { revision, reason } = parseBySchema(withdrawalSchema, input);
  return transact(ctx.db, async (tx) => {
    const report = await lockReport(tx, key);
    permit(ctx.actor, 'report.withdraw', report);
    const isAgain = report.status === 'WITHDRAWN' || stateOf(report).requested?.kind === 'withdraw';
    if (revision === report.revision - 1 && isAgain) return standingOf(report);
    await refuseStale(tx, report, revision, ctx);
    const { action, state } = withdrawal(report);
    const change = { before: report, action, state, reason, log: { action: 'report.withdraw' } } as const;
    return standingOf(await storeChange(tx, change, ctx));
  });
}

function withdrawal(report: ReportRow): { action: 'withdraw' | 'request'; state: ReportState } {
  const state = stateOf(report);
  const status = nextStatus(report.status, 'withdraw', 'author');
  if (status) return { action: 'withdraw', state: { ...state, status } };
  if (nextStatus(report.status, 'request', 'author') === null) throw problems.stateRefused('withdraw', report.status);
  return { action: 'request', state: { ...state, requested: { kind: 'withdraw' } } };
}
