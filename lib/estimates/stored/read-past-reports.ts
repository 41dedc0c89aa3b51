import type { AreaTree } from '@/lib/crisis/areas';
import type { Crisis } from '@/lib/crisis/schema';
import type { Category, Certainty } from '@/lib/crisis/vocabulary';
import type { Tx } from '@/lib/db/client';
import { toFigureReport, type FigureReport, type FigureSource } from '../figure-report';
import { keyText, type PublicKey } from './public-key';
import { newestLinesAt } from './public-reports-at';

/** Which reports of the past are asked for: at least this certain, of one item ('' in general) or of all (null). */
export type PastSelection = { asOf: string; certainty: Certainty; itemCode: string | null };

/** One item of one node of the figure tree, with the reports that were public about it. */
export type PastReports = PublicKey & { reports: FigureReport[] };

type Row = FigureSource & { placeId: string; category: Category; itemCode: string };

/**
 * The reports that were public at an instant, as the figures see them: the log says which, and under which number; the revision of that number
 * is append-only and knows the place and the people.
 */
export async function readPastReports(
  tx: Tx,
  { asOf, certainty, itemCode }: PastSelection,
  tree: AreaTree,
  crisis: Pick<Crisis, 'windowDays' | 'policy'>,
): Promise<PastReports[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT revision.area_id AS "placeId", revision.category::text, COALESCE(revision.item_code, '') AS "itemCode",
      report.public_id AS "publicId", revision.severity::int, revision.certainty::text,
      revision.source_type::text AS "sourceType", revision.observed_on::text AS "observedOn",
      revision.valid_until::text AS "validUntil", revision.people_affected AS "peopleAffected"
    FROM (${newestLinesAt(asOf)}) AS line
    JOIN report ON report.public_id = line.public_id
    JOIN report_revision AS revision ON revision.report_id = report.id
      AND revision.number = (line.content ->> 'revision')::int
    WHERE line.content IS NOT NULL AND revision.certainty >= ${certainty}::text::certainty
      AND (${itemCode}::text IS NULL OR COALESCE(revision.item_code, '') = ${itemCode})`;
  const byKey = new Map<string, PastReports>();
  for (const { placeId, category, itemCode: item, ...source } of rows) {
    const key = { areaId: tree.figureIds.get(placeId)!, category, itemCode: item };
    const found = byKey.get(keyText(key)) ?? { ...key, reports: [] };
    byKey.set(keyText(key), found);
    found.reports.push(toFigureReport(source, crisis));
  }
  return [...byKey.values()];
}
