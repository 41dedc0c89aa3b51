import { dayFromDb } from '@/lib/core/dates';
import type { AreaTree } from '@/lib/crisis/areas';
import type { Severity } from '@/lib/crisis/vocabulary';
import type { Tx } from '@/lib/db/client';
import type { PublishableReport } from '@/lib/publication/public-report';
import type { PublicKey } from './public-key';

type Row = Awaited<ReturnType<Tx['report']['findMany']>>[number];

/** The reports that are public now, among these ids. */
export async function readPublishable(tx: Tx, reportIds: readonly string[]): Promise<PublishableReport[]> {
  return publishable(
    tx,
    await tx.report.findMany({ where: { id: { in: [...reportIds] }, publishedAt: { not: null } } }),
  );
}

/** All reports that are public now under these keys. */
export async function readPublishableOfKeys(
  tx: Tx,
  keys: readonly PublicKey[],
  tree: AreaTree,
): Promise<PublishableReport[]> {
  const of = ({ areaId, category, itemCode }: PublicKey) => ({
    areaId: { in: [...tree.publicIds].filter(([, publicId]) => publicId === areaId).map(([id]) => id) },
    category,
    itemCode: itemCode || null,
  });
  return publishable(tx, await tx.report.findMany({ where: { OR: keys.map(of), publishedAt: { not: null } } }));
}

/**
 * The public revision is the newest that is not a mere request of the author, or a no to it: neither changes anything
 * public, both are nobody's business.
 */
async function publishable(tx: Tx, rows: readonly Row[]): Promise<PublishableReport[]> {
  const newest = await tx.reportRevision.groupBy({
    by: ['reportId'],
    where: { reportId: { in: rows.map(({ id }) => id) }, action: { notIn: ['request', 'decline'] } },
    _max: { number: true },
  });
  const revisions = new Map(newest.map(({ reportId, _max }) => [reportId, _max.number]));
  return rows.map((row) => publishableReport(row, revisions.get(row.id) ?? row.revision));
}

function publishableReport(row: Row, revision: number): PublishableReport {
  return {
    publicId: row.publicId,
    revision,
    observedOn: dayFromDb(row.observedOn),
    areaId: row.areaId,
    category: row.category,
    itemCode: row.itemCode,
    severity: row.severity as Severity,
    peopleAffected: row.peopleAffected,
    quantityNeeded: row.quantityNeeded?.toFixed() ?? null,
    quantityAvailable: row.quantityAvailable?.toFixed() ?? null,
    unit: row.unit,
    // The database holds a verified report to a certainty and a public one to be verified.
    certainty: row.certainty!,
    sourceType: row.sourceType,
    claimedBy: row.claimedBy,
    statement: row.statement,
    citation: row.citation,
    counterClaim: row.counterClaim,
    validUntil: row.validUntil && dayFromDb(row.validUntil),
    codingNote: row.codingNote,
    publishedAt: row.publishedAt!,
  };
}
