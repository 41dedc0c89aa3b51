import { actorId, type Actor } from '@/lib/auth/actor';
import type { Action } from '@/lib/auth/policy';
import { problems } from '@/lib/core/problem';
import type { Certainty, ReportStatus } from '@/lib/crisis/vocabulary';
import type { Crisis } from '@/lib/crisis/schema';
import type { Tx } from '@/lib/db/client';
import { publicationOf } from '@/lib/publication/policy';
import type { RevisionAction } from '../status';
import { insertChanges, type ChangeRow } from './insert-changes';
import { contentFrom, type ReportContent, type ReportRow } from './report-content';

/** What an author asks for once a report is accepted. */
export type AuthorRequest = { kind: 'edit'; content: ReportContent } | { kind: 'withdraw' };

/** The state of a report after a move. */
export type ReportState = {
  status: ReportStatus;
  certainty: Certainty | null;
  verifiedAt: Date | null;
  content: ReportContent;
  duplicateOfId: string | null;
  requested: AuthorRequest | null;
};

/** Where a report stands after a move. */
export type Standing = { reference: string; status: ReportStatus; revision: number };

/** The same, and what the policy says of its publication. */
export type Stored = Standing & { id: string; certainty: Certainty | null; publicFrom: Date | null; publishedAt: Date | null };

/** The next state of a report that this transaction holds. */
export type Change = {
  before: ReportRow;
  action: RevisionAction;
  state: ReportState;
  reason: string | null;
  /** What the log calls the change, as in the table of permissions, and what it notes besides the move and the revision. */
  log: { action: Action; noted?: Record<string, string | number | null> };
};

type Mover = { actor: Actor; now: Date; crisis: Pick<Crisis, 'policy'> };

/** The state that a report is in, to be changed by what a move changes. */
export function stateOf(row: ReportRow): ReportState {
  return {
    status: row.status,
    certainty: row.certainty,
    verifiedAt: row.verifiedAt,
    content: contentFrom(row),
    duplicateOfId: row.duplicateOfId,
    requested: row.requested as AuthorRequest | null,
  };
}

/** The state of a report that waits for nothing but a verifier. */
export function submittedState(content: ReportContent): ReportState {
  return { status: 'SUBMITTED', certainty: null, verifiedAt: null, content, duplicateOfId: null, requested: null };
}

/**
 * Stores the next states of different reports, in one statement: one more revision of each, the report as its newest one, and a line in the log.
 * What was stored before stays. Publication follows the policy: a report that stops being verified leaves the public with this very change.
 */
export async function storeChanges(tx: Tx, changes: readonly Change[], { actor, now, crisis }: Mover): Promise<Stored[]> {
  const by = actorId(actor);
  if (by === null) throw problems.signInRequired();
  const moved = changes.map((change) => ({ change, ...publicationAfter(change, crisis, now) }));
  await insertChanges(tx, moved.map(({ change, publicFrom, publishedAt }) => rowOf(change, { publicFrom, publishedAt }, now)), { by, at: now });
  return moved.map(({ change: { before, state }, publicFrom, publishedAt }) => ({
    id: before.id,
    reference: before.reference,
    status: state.status,
    revision: before.revision + 1,
    certainty: state.certainty,
    publicFrom,
    publishedAt,
  }));
}

/** The same for one report. */
export async function storeChange(tx: Tx, change: Change, mover: Mover): Promise<Stored> {
  const [stored] = await storeChanges(tx, [change], mover);
  return stored!;
}

export function standingOf({ reference, status, revision }: Standing): Standing {
  return { reference, status, revision };
}

type Publication = { publicFrom: Date | null; publishedAt: Date | null };

function publicationAfter({ before, state }: Change, { policy }: Mover['crisis'], now: Date): Publication {
  return publicationOf({ status: state.status, verifiedAt: state.verifiedAt, publishedAt: before.publishedAt }, policy, now);
}

function rowOf({ before, action, state, reason, log }: Change, { publicFrom, publishedAt }: Publication, now: Date): ChangeRow {
  const { content, requested, verifiedAt, status, certainty, duplicateOfId } = state;
  const number = before.revision + 1;
  return {
    ...content,
    id: before.id,
    number,
    action,
    reason,
    status,
    certainty,
    duplicateOfId,
    requested,
    verifiedAt,
    publicFrom,
    publishedAt,
    visibleFrom: laterOf(publicFrom, now),
    right: log.action,
    detail: { move: action, revision: number, ...log.noted },
  };
}

/** A state cannot be seen before it exists: the correction of a public report is public from the correction on. */
function laterOf(publicFrom: Date | null, at: Date): Date | null {
  return publicFrom && publicFrom < at ? at : publicFrom;
}
