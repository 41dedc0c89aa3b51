import { problems } from '@/lib/core/problem';
import type { ReportStatus } from '@/lib/crisis/vocabulary';
import { nextStatus } from '@/lib/reports/status';
import type { ReportRow } from '@/lib/reports/stored/report-content';
import { stateOf, type Change } from '@/lib/reports/stored/store-change';
import { nextState, type Brought } from './next-state';
import { REVIEW_RIGHTS } from './review-rights';
import type { Decision } from './schema';

/**
 * Where a decision leads on the newest revision of a report. Throws state-refused (409) where the life of a report has no such way, and
 * input-refused (422) where a published statement is accepted by somebody who did not open the source.
 */
export function statusAfter(report: ReportRow, { decision, sourceOpened }: Decision): ReportStatus {
  const status = nextStatus(report.status, decision, 'verifier', stateOf(report).requested?.kind ?? null);
  if (status === null) throw problems.stateRefused(decision, report.status);
  if (decision === 'verify' && report.sourceType === 'PUBLISHED' && !sourceOpened)
    throw problems.inputRefused([{ field: 'sourceOpened', code: 'sourceOpened.needed' }]);
  return status;
}

/** The change that a decision is, to be stored. */
export function changeBy(report: ReportRow, status: ReportStatus, decision: Decision, brought: Brought): Change {
  const state = nextState(stateOf(report), status, decision, brought);
  return {
    before: report,
    action: decision.decision,
    state,
    reason: decision.question ?? decision.reason,
    log: { action: REVIEW_RIGHTS[decision.decision], noted: { certainty: state.certainty } },
  };
}
