import { actorId, type Actor } from '@/lib/auth/actor';
import { problems } from '@/lib/core/problem';
import type { Certainty, ReportStatus } from '@/lib/crisis/vocabulary';
import type { Crisis } from '@/lib/crisis/schema';
import type { Tx } from '@/lib/db/client';
import { SQL_NULL } from '@/lib/db/sql-null';
import { publicationOf } from '@/lib/publication/policy';
import type { RevisionAction } from '../status';
import { contentColumns, contentFrom, type ReportContent, type ReportRow } from './report-content';

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
 * Stores the next state of a report that this transaction holds: one more revision, and the report as its newest one.
 * What was stored before stays. Publication follows the policy: a report that stops being verified leaves the public
 * with this very change.
 */
export async function storeChange(
  tx: Tx,
  before: ReportRow,
  move: { action: RevisionAction; state: ReportState; reason: string | null },
  { actor, now, crisis }: Mover,
): Promise<ReportRow> {
  const by = actorId(actor);
  if (by === null) throw problems.signInRequired();
  const { content, requested, verifiedAt, ...rest } = move.state;
  const publication = publicationOf(
    { status: rest.status, verifiedAt, publishedAt: before.publishedAt },
    crisis.policy,
    now,
  );
  const columns = { ...contentColumns(content), ...rest, requested: requested ?? SQL_NULL };
  const revision = before.revision + 1;
  await tx.reportRevision.create({
    data: {
      ...columns,
      reportId: before.id,
      number: revision,
      previous: before.revision,
      action: move.action,
      actorId: by,
      at: now,
      reason: move.reason,
      publicFrom: laterOf(publication.publicFrom, now),
    },
  });
  return tx.report.update({ where: { id: before.id }, data: { ...columns, ...publication, verifiedAt, revision } });
}

export function standingOf({ reference, status, revision }: ReportRow): Standing {
  return { reference, status, revision };
}

/** A state cannot be seen before it exists: the correction of a public report is public from the correction on. */
function laterOf(publicFrom: Date | null, at: Date): Date | null {
  return publicFrom && publicFrom < at ? at : publicFrom;
}
