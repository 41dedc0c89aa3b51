import type { AreaTree } from '@/lib/crisis/areas';
import type { Crisis } from '@/lib/crisis/schema';
import type { Category, Certainty } from '@/lib/crisis/vocabulary';
import type { Tx } from '@/lib/db/client';
import { cursorRows } from '@/lib/db/cursor-rows';
import { sql } from '@/lib/db/sql';
import { toFigureReport, type FigureReport, type FigureSource } from '../figure-report';
import type { PublicKey } from './public-key';
import { publicReportsAt } from './public-reports-at';

/** Which reports of the past are asked for: at least this certain, of one item ('' in general) or of all (null). */
export type PastSelection = { asOf: string; certainty: Certainty; itemCode: string | null };

/** A report that was public, and the item of the node of the figure tree that it is about. */
export type PastReport = { key: PublicKey; report: FigureReport };

type Row = FigureSource & { areaId: string; category: Category; itemCode: string };

/**
 * The reports that were public at an instant, as the figures see them, in pieces; all of one key follow one another. What was public says
 * which, and under which number; the revision of that number is append-only and knows the place and the people.
 */
export async function* readPastReports(
  tx: Tx,
  { asOf, certainty, itemCode }: PastSelection,
  tree: AreaTree,
  crisis: Pick<Crisis, 'windowDays' | 'policy'>,
): AsyncGenerator<PastReport[]> {
  const query = sql`
    SELECT place.figure AS "areaId", revision.category::text, COALESCE(revision.item_code, '') AS "itemCode",
      report.public_id AS "publicId", revision.severity::int, revision.certainty::text,
      revision.source_type::text AS "sourceType", revision.observed_on::text AS "observedOn",
      revision.valid_until::text AS "validUntil", revision.people_affected AS "peopleAffected"
    FROM ${publicReportsAt(asOf)} AS past
    JOIN report ON report.public_id = past.public_id
    JOIN report_revision AS revision ON revision.report_id = report.id AND revision.number = past.revision
    JOIN jsonb_each_text(${JSON.stringify(Object.fromEntries(tree.figureIds))}::text::jsonb) AS place (id, figure) ON place.id = revision.area_id
    WHERE revision.certainty >= ${certainty}::text::certainty
      AND (${itemCode}::text IS NULL OR COALESCE(revision.item_code, '') = ${itemCode})
    ORDER BY 1, revision.category, 3`;
  for await (const rows of cursorRows<Row>(tx, query)) {
    yield rows.map(({ areaId, category, itemCode: item, ...source }) => ({
      key: { areaId, category, itemCode: item },
      report: toFigureReport(source, crisis),
    }));
  }
}
