import type { Tx } from '@/lib/db/client';
import type { Certainty, ReportStatus } from '@/lib/crisis/vocabulary';
import type { RevisionAction } from '@/lib/reports/status';
import { contentFrom, type ReportContent } from '@/lib/reports/stored/report-content';

/** Whose hand a move was, as far as a verifier may know it. */
export type Hand = 'you' | 'contributor' | 'verifier' | 'record';

/** One move in the life of a report; what changed is named, never who changed it. */
export type HistoryEntry = {
  revision: number;
  action: RevisionAction;
  by: Hand;
  at: string;
  reason: string | null;
  status: ReportStatus;
  certainty: Certainty | null;
  /** Fields whose content differs from the revision before. */
  changed: (keyof ReportContent)[];
};

export type RevisionRow = Awaited<ReturnType<Tx['reportRevision']['findUniqueOrThrow']>>;

type People = { authorId: string; me: string | null; systemIds: ReadonlySet<string> };

/** The life of a report, newest move first, from its revisions in their order. */
export function historyOf(revisions: readonly RevisionRow[], people: People): HistoryEntry[] {
  return revisions
    .map((revision, index) => ({
      revision: revision.number,
      action: revision.action as RevisionAction,
      by: handOf(revision.actorId, people),
      at: revision.at.toISOString(),
      reason: revision.reason,
      status: revision.status,
      certainty: revision.certainty,
      changed: changedFields(revisions[index - 1], revision),
    }))
    .reverse();
}

function handOf(actorId: string, { authorId, me, systemIds }: People): Hand {
  if (systemIds.has(actorId)) return 'record';
  if (actorId === me) return 'you';
  return actorId === authorId ? 'contributor' : 'verifier';
}

function changedFields(before: RevisionRow | undefined, after: RevisionRow): (keyof ReportContent)[] {
  if (!before) return [];
  const old = contentFrom(before);
  const now = contentFrom(after);
  return (Object.keys(now) as (keyof ReportContent)[]).filter((field) => old[field] !== now[field]);
}
