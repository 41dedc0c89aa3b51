import type { AreaTree } from '@/lib/crisis/areas';
import type { Crisis } from '@/lib/crisis/schema';
import type { Category } from '@/lib/crisis/vocabulary';
import type { Db, Tx } from '@/lib/db/client';
import { jsonRows } from '@/lib/db/json-rows';
import { sql, type Sql } from '@/lib/db/sql';
import { LONGEST_FORCE, toFigureReport, type FigureReport, type FigureSource } from '../figure-report';
import { keyText, type Span } from './public-key';

type Row = FigureSource & { areaId: string; category: Category; itemCode: string };

/**
 * Of the public reports that can count on a day of each span, those that can make a difference to its cells, by keyText of the span; an area brings
 * the reports of those merged with it. Read from the private table, because the public one does not know the place.
 *
 * Reports that are alike in day, length, certainty and severity differ for a cell by their people alone, and there only the smallest and the
 * largest number count, each under the first publicId: so however many reports there are, few are given. Numbers that the figures may
 * withhold are all given.
 */
export async function readFigureReports(
  tx: Db | Tx,
  spans: readonly Span[],
  tree: AreaTree,
  crisis: Pick<Crisis, 'windowDays' | 'policy'>,
): Promise<Map<string, FigureReport[]>> {
  const reports = new Map<string, FigureReport[]>(spans.map((span) => [keyText(span), []]));
  if (spans.length === 0) return reports;
  const wanted = spans.flatMap((span) => membersOf(span.areaId, tree).map((member) => ({ ...span, member })));
  for (const row of await jsonRows<Row>(tx, figureSources(JSON.stringify(wanted), crisis))) reports.get(keyText(row))!.push(toFigureReport(row, crisis));
  return reports;
}

/** An item that is null is an index key of its own, and only published statements count for longer than the window: so each branch finds its index. */
function figureSources(wanted: string, { windowDays, policy }: Pick<Crisis, 'windowDays' | 'policy'>): Sql {
  const laterDays = policy.publicGrain === 'week' ? 6 : 0;
  const inWindow = sql`report.observed_on BETWEEN wanted."from" - ${windowDays - 1}::int AND wanted."to" + ${laterDays}::int`;
  const inForce = sql`report.valid_until IS NOT NULL AND report.observed_on >= wanted."from" - ${LONGEST_FORCE}::int
    AND report.observed_on < wanted."from" - ${windowDays - 1}::int`;
  const ofItem = sql`report.item_code = wanted."itemCode"`;
  const inGeneral = sql`report.item_code IS NULL AND wanted."itemCode" = ''`;
  return sql`
    WITH wanted AS (
      SELECT * FROM jsonb_to_recordset(${wanted}::jsonb)
        AS span("areaId" text, member text, category category, "itemCode" text, "from" date, "to" date)
    ), found AS (
      ${found(ofItem, inWindow)} UNION ALL ${found(inGeneral, inWindow)} UNION ALL ${found(ofItem, inForce)} UNION ALL ${found(inGeneral, inForce)}
    ), alike AS (
      SELECT "areaId", category, "itemCode", observed_on, source_type = 'PUBLISHED' AS published, valid_until, certainty, severity, people_affected,
        min(public_id COLLATE "C") AS public_id, max(source_type) AS source_type
      FROM found GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
    ), bounded AS (
      SELECT *, min(people_affected) OVER peers AS smallest, max(people_affected) OVER peers AS largest FROM alike
      WINDOW peers AS (PARTITION BY "areaId", category, "itemCode", observed_on, published, valid_until, certainty, severity,
        CASE WHEN people_affected < ${policy.minPeople}::int THEN people_affected END, people_affected IS NULL)
    )
    SELECT "areaId", category, "itemCode", public_id AS "publicId", severity, certainty, source_type AS "sourceType",
      observed_on AS "observedOn", valid_until AS "validUntil", people_affected AS "peopleAffected"
    FROM bounded WHERE people_affected IS NULL OR people_affected IN (smallest, largest)`;
}

function found(item: Sql, days: Sql): Sql {
  return sql`
    SELECT wanted."areaId", wanted.category, wanted."itemCode", report.observed_on, report.source_type, report.valid_until,
      report.certainty, report.severity, report.people_affected, report.public_id
    FROM wanted JOIN report ON report.published_at IS NOT NULL AND report.area_id = wanted.member AND report.category = wanted.category
      AND ${item} AND ${days}`;
}

function membersOf(figureId: string, tree: AreaTree): string[] {
  return [...tree.figureIds].filter(([, id]) => id === figureId).map(([member]) => member);
}
