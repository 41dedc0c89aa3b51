import { actorId } from '@/lib/auth/actor';
import type { Context } from '@/lib/auth/context';
import { may, permit } from '@/lib/auth/policy';
import { problems } from '@/lib/core/problem';
import { areaTree } from '@/lib/crisis/areas';
import { currentAreas, currentItems } from '@/lib/crisis/current';
import type { Certainty, ReportStatus } from '@/lib/crisis/vocabulary';
import { openMoves, type VerifierMove } from '@/lib/reports/status';
import { findReport } from '@/lib/reports/stored/find-report';
import { contentFrom, type ReportContent, type ReportRow } from '@/lib/reports/stored/report-content';
import { stateOf, type AuthorRequest } from '@/lib/reports/stored/store-change';
import { historyOf, type HistoryEntry } from './history';
import { neighboursOf, type Neighbour } from './neighbours';
import { previewOf, type Preview } from './preview';

/** The grade for which the consequence of accepting is shown. */
const ASSUMED: Certainty = 'PROBABLE';

/** All that a verifier sees of a report: everything but who wrote it. */
export type ReportForReview = {
  reference: string;
  status: ReportStatus;
  certainty: Certainty | null;
  revision: number;
  receivedAt: string;
  content: ReportContent;
  /** Written by whoever asks: then there are no moves. */
  own: boolean;
  moves: VerifierMove[];
  request: AuthorRequest | null;
  duplicateOf: string | null;
  publicFrom: string | null;
  isPublic: boolean;
  history: HistoryEntry[];
  neighbours: Neighbour[];
  /** The consequence of accepting; null once that is decided. */
  preview: Preview | null;
};

/**
 * One report with its history, what else is said of the same place, and the consequence of accepting it. Throws
 * not-found (404).
 */
export async function getReportForReview(ctx: Context, key: string): Promise<ReportForReview> {
  permit(ctx.actor, 'review.list');
  const row = await findReport(ctx.db, key);
  if (!row) throw problems.notFound();
  const tree = areaTree(await currentAreas(ctx.db), ctx.crisis.policy);
  const items = await currentItems(ctx.db);
  const { requested } = stateOf(row);
  return {
    reference: row.reference,
    status: row.status,
    certainty: row.certainty,
    revision: row.revision,
    receivedAt: row.receivedAt.toISOString(),
    content: contentFrom(row),
    own: row.authorId === actorId(ctx.actor),
    moves: may(ctx.actor, 'review.verify', row) ? openMoves(row.status, 'verifier', requested?.kind ?? null) : [],
    request: requested,
    duplicateOf: await referenceOf(ctx, row.duplicateOfId),
    publicFrom: row.publicFrom?.toISOString() ?? null,
    isPublic: row.publishedAt !== null,
    history: await historyFor(ctx, row),
    neighbours: await neighboursOf(ctx.db, row, tree, ctx.crisis),
    preview: row.status === 'SUBMITTED' ? await previewOf(ctx, row, ASSUMED, { tree, items }) : null,
  };
}

async function historyFor({ db, actor }: Context, row: ReportRow): Promise<HistoryEntry[]> {
  const revisions = await db.reportRevision.findMany({ where: { reportId: row.id }, orderBy: { number: 'asc' } });
  const systemActors = await db.user.findMany({ where: { system: true }, select: { id: true } });
  const systemIds = new Set(systemActors.map(({ id }) => id));
  return historyOf(revisions, { authorId: row.authorId, me: actorId(actor), systemIds });
}

async function referenceOf({ db }: Context, id: string | null): Promise<string | null> {
  if (id === null) return null;
  return (await db.report.findUnique({ where: { id }, select: { reference: true } }))?.reference ?? null;
}
