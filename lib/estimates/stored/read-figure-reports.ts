import type { AreaTree } from '@/lib/crisis/areas';
import type { Crisis } from '@/lib/crisis/schema';
import type { Category } from '@/lib/crisis/vocabulary';
import type { Tx } from '@/lib/db/client';
import { LONGEST_FORCE, toFigureReport, type FigureReport, type FigureSource } from '../figure-report';
import { keyText, type Span } from './public-key';

type Row = FigureSource & { areaId: string; category: Category; itemCode: string };

/**
 * The public reports that can count on a day of each span, by keyText of the span; an area brings the reports of those
 * merged with it. Read from the private table, because the public one does not know the place. Two branches, so that
 * each finds its index.
 */
export async function readFigureReports(
  tx: Tx,
  spans: readonly Span[],
  tree: AreaTree,
  crisis: Crisis,
): Promise<Map<string, FigureReport[]>> {
  const wanted = JSON.stringify(
    spans.flatMap((span) => membersOf(span.areaId, tree).map((member) => ({ ...span, member }))),
  );
  const laterDays = crisis.policy.publicGrain === 'week' ? 6 : 0;
  const rows = await tx.$queryRaw<Row[]>`
    WITH wanted AS (
      SELECT "areaId", member, category, "itemCode", "from" - ${LONGEST_FORCE}::int AS first,
        "to" + ${laterDays}::int AS last
      FROM jsonb_to_recordset(${wanted}::jsonb)
        AS span("areaId" text, member text, category category, "itemCode" text, "from" date, "to" date)
    ), found AS (
      SELECT wanted."areaId", wanted."itemCode", report.* FROM wanted JOIN report
        ON report.area_id = wanted.member AND report.category = wanted.category
        AND report.item_code = wanted."itemCode" AND report.observed_on BETWEEN first AND last
      UNION ALL
      SELECT wanted."areaId", wanted."itemCode", report.* FROM wanted JOIN report
        ON report.area_id = wanted.member AND report.category = wanted.category
        AND report.item_code IS NULL AND wanted."itemCode" = '' AND report.observed_on BETWEEN first AND last
    )
    SELECT "areaId", category::text, "itemCode", public_id AS "publicId", severity::int, certainty::text,
      source_type::text AS "sourceType", observed_on::text AS "observedOn", valid_until::text AS "validUntil",
      people_affected AS "peopleAffected"
    FROM found WHERE published_at IS NOT NULL`;
  const reports = new Map<string, FigureReport[]>(spans.map((span) => [keyText(span), []]));
  for (const row of rows) reports.get(keyText(row))!.push(toFigureReport(row, crisis));
  return reports;
}

function membersOf(figureId: string, tree: AreaTree): string[] {
  return [...tree.figureIds].filter(([, id]) => id === figureId).map(([member]) => member);
}
