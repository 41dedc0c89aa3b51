import type { Action } from '@/lib/auth/policy';
import type { VerifierMove } from '@/lib/reports/status';

/** The right that each decision needs, which is what the log calls it; answering an author's request is a correction. */
export const REVIEW_RIGHTS: Record<VerifierMove, Action> = {
  verify: 'review.verify',
  ask: 'review.ask',
  reject: 'review.reject',
  duplicate: 'review.duplicate',
  correct: 'review.correct',
  reopen: 'review.reopen',
  grant: 'review.correct',
  decline: 'review.correct',
};
