import type { Db, Tx } from '@/lib/db/client';
import { KEPT_PLAN } from '@/lib/db/kept-plan';
import type { PublicReport } from '@/lib/publication/public-report';
import { wantedPublicReports } from './wanted-public-reports';

type Found = { publicId: string };

/** The publicIds of those rows that are not stored exactly so. Nothing is locked. */
export async function differingReports(tx: Tx, rows: readonly PublicReport[]): Promise<string[]> {
  const found = await tx.$queryRaw<Found[]>`${KEPT_PLAN}
    SELECT "publicId" FROM (${wantedPublicReports(rows)}) AS wanted
    WHERE NOT EXISTS (SELECT FROM public_report AS stored WHERE stored.public_id = wanted."publicId" AND stored.* IS NOT DISTINCT FROM wanted.*)`;
  return found.map(({ publicId }) => publicId);
}

/** The publicIds of rows that stand in the public table although no public report is theirs: at most so many. */
export async function surplusReports(db: Db, most: number): Promise<string[]> {
  const found = await db.$queryRaw<Found[]>`
    SELECT public_id AS "publicId" FROM public_report AS stored
    WHERE NOT EXISTS (SELECT FROM report WHERE report.public_id = stored.public_id AND report.published_at IS NOT NULL)
    LIMIT ${most}`;
  return found.map(({ publicId }) => publicId);
}
