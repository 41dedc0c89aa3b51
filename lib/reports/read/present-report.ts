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

/**
 * What an analyst sees of a verified report: nothing that was written for verifiers alone, and no place inside a
 * district.
 */
export type VerifiedReport = Pick<OwnReport, 'reference' | 'status' | 'certainty' | 'revision' | 'receivedAt'> & {
  content: Said;
};

/** What a report says to whoever may read it at all. */
type Said = Omit<ReportContent, 'note' | 'archived' | 'unlikely' | 'codingNote'>;

type WithNewest = ReportRow & { revisions: { action: string; at: Date; reason: string | null }[] };

/** What a query must bring along for presentOwn: the newest revision's move. */
export const NEWEST_MOVE = {
  revisions: { select: { action: true, at: true, reason: true }, orderBy: { number: 'desc' }, take: 1 },
} as const;

/**
 * A report for its author; every property is named, so that a new column is private until somebody decides otherwise.
 */
export function presentOwn(row: WithNewest, actor: Actor): OwnReport {
  const request = stateOf(row).requested?.kind ?? null;
  return {
    id: row.id,
    reference: row.reference,
    status: row.status,
    certainty: row.certainty,
    revision: row.revision,
    receivedAt: row.receivedAt.toISOString(),
    content: { ...saidFrom(row), note: row.note, archived: row.archived, unlikely: row.unlikely },
    lastMove: lastMove(row),
    request,
    moves: openMoves(row.status, 'author').filter((move) =>
      may(actor, move === 'withdraw' ? 'report.withdraw' : 'report.edit', row),
    ),
  };
}

/** A verified report for an analyst. `districtOf` gives the area of level 1 (or 0) that an area lies in. */
export function presentVerified(row: ReportRow, districtOf: (areaId: string) => string): VerifiedReport {
  const content = saidFrom(row);
  return {
    reference: row.reference,
    status: row.status,
    certainty: row.certainty,
    revision: row.revision,
    receivedAt: row.receivedAt.toISOString(),
    content: { ...content, areaId: districtOf(content.areaId) },
  };
}

function lastMove({ revisions }: WithNewest): LastMove {
  const newest = revisions[0]!;
  return { action: newest.action as RevisionAction, at: newest.at.toISOString(), reason: newest.reason };
}

function saidFrom(row: ReportRow): Said {
  const content = contentFrom(row);
  return {
    areaId: content.areaId,
    category: content.category,
    itemCode: content.itemCode,
    severity: content.severity,
    peopleAffected: content.peopleAffected,
    quantityNeeded: content.quantityNeeded,
    quantityAvailable: content.quantityAvailable,
    unit: content.unit,
    observedOn: content.observedOn,
    sourceType: content.sourceType,
    citation: content.citation,
    claimedBy: content.claimedBy,
    statement: content.statement,
    validUntil: content.validUntil,
    counterClaim: content.counterClaim,
  };
}
