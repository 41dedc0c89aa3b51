import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/policy';
import type { Certainty, ReportStatus } from '@/lib/crisis/vocabulary';
import { openMoves, type AuthorMove, type RequestKind, type RevisionAction } from '../status';
import { contentFrom, type ReportContent, type ReportRow } from '../stored/report-content';
import { stateOf } from '../stored/store-change';

/** The newest move: what was done last, when and why. Never by whom. */
export type LastMove = { action: RevisionAction; at: string; reason: string | null };

/** What its author sees of a report. */
export type OwnReport = {
  id: string;
  reference: string;
  status: ReportStatus;
  certainty: Certainty | null;
  revision: number;
  receivedAt: string;
  content: Omit<ReportContent, 'codingNote'>;
  lastMove: LastMove;
  /** What the author asked for and no verifier has answered yet. */
  request: RequestKind | null;
  /** What the author can do now. */
  moves: AuthorMove[];
};

/** What an analyst sees of a verified report: nothing that was written for verifiers alone, and no place inside a district. */
export type VerifiedReport = Pick<OwnReport, 'reference' | 'status' | 'certainty' | 'revision' | 'receivedAt'> & {
  content: Omit<ReportContent, 'note' | 'archived' | 'unlikely' | 'codingNote'>;
};

type WithNewest = ReportRow & { revisions: { action: string; at: Date; reason: string | null }[] };

/** What a query must bring along for presentOwn: the newest revision's move. */
export const NEWEST_MOVE = {
  revisions: { select: { action: true, at: true, reason: true }, orderBy: { number: 'desc' }, take: 1 },
} as const;

/** A report for its author; every property is named, so that a new column is private until somebody decides otherwise. */
export function presentOwn(row: WithNewest, actor: Actor): OwnReport {
  const { codingNote, ...content } = contentFrom(row);
  const request = stateOf(row).requested?.kind ?? null;
  return {
    id: row.id,
    reference: row.reference,
    status: row.status,
    certainty: row.certainty,
    revision: row.revision,
    receivedAt: row.receivedAt.toISOString(),
    content,
    lastMove: lastMove(row),
    request,
    moves: openMoves(row.status, 'author').filter((move) => may(actor, move === 'withdraw' ? 'report.withdraw' : 'report.edit', row)),
  };
}

/** A verified report for an analyst. `districtOf` gives the area of level 1 (or 0) that an area lies in. */
export function presentVerified(row: ReportRow, districtOf: (areaId: string) => string): VerifiedReport {
  const { note, archived, unlikely, codingNote, areaId, ...content } = contentFrom(row);
  return {
    reference: row.reference,
    status: row.status,
    certainty: row.certainty,
    revision: row.revision,
    receivedAt: row.receivedAt.toISOString(),
    content: { ...content, areaId: districtOf(areaId) },
  };
}

function lastMove({ revisions }: WithNewest): LastMove {
  const newest = revisions[0]!;
  return { action: newest.action as RevisionAction, at: newest.at.toISOString(), reason: newest.reason };
}
