import type { VerifierMove } from '@/lib/reports/status';
import type { ReportStatus } from '@/lib/crisis/vocabulary';
import { submittedState, type ReportState } from '@/lib/reports/stored/store-change';
import type { ReportContent } from '@/lib/reports/stored/report-content';
import type { Decision } from './schema';

/** What a decision brings besides its own words: looked up and checked before. */
export type Brought = { content: ReportContent | null; duplicateOfId: string | null; now: Date };

/** The state that a decision leaves a report in. `status` is where the table of moves leads. */
export function nextState(
  before: ReportState,
  status: ReportStatus,
  decision: Decision,
  brought: Brought,
): ReportState {
  const state = { ...before, requested: null };
  const changes: Record<VerifierMove, () => ReportState> = {
    verify: () => ({ ...state, status, certainty: decision.certainty, verifiedAt: brought.now }),
    ask: () => ({ ...state, status }),
    reject: () => ({ ...unverified(state), status }),
    duplicate: () => ({ ...unverified(state), status, duplicateOfId: brought.duplicateOfId }),
    correct: () => ({
      ...state,
      status,
      content: brought.content ?? state.content,
      certainty: status === 'VERIFIED' ? (decision.certainty ?? state.certainty) : null,
    }),
    reopen: () => submittedState(state.content),
    grant: () => granted(before, state, status),
    decline: () => ({ ...state, status }),
  };
  return changes[decision.decision]();
}

/** What the author asked for, done: other content, or withdrawn. */
function granted({ requested }: ReportState, state: ReportState, status: ReportStatus): ReportState {
  if (requested?.kind === 'edit') return { ...state, status, content: requested.content };
  return { ...unverified(state), status };
}

function unverified(state: ReportState): ReportState {
  return { ...state, certainty: null, verifiedAt: null };
}
