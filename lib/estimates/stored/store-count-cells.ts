import type { Tx } from '@/lib/db/client';
import { KEPT_PLAN } from '@/lib/db/kept-plan';
import type { Difference } from './difference';
import type { Span } from './public-key';

/**
 * Makes the counts of these public areas, items and days exactly what `public_report` holds, in one statement, and says
 * which rows were not. `spans` name public areas.
 */
export async function storeCountCells(tx: Tx, spans: readonly Span[]): Promise<Difference[]> {
  return tx.$queryRaw<Difference[]>`${KEPT_PLAN}
    WITH span AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(spans)}::jsonb)
        AS span("areaId" text, category category, "itemCode" text, "from" date, "to" date)
    ), stored AS (
      SELECT cell.* FROM span JOIN count_cell AS cell
        ON cell.area_id = span."areaId" AND cell.category = span.category AND cell.item_code = span."itemCode"
        AND cell.day BETWEEN span."from" AND span."to"
    ), wanted AS (
      SELECT span."areaId", span.category, span."itemCode", counted.certainty, counted.day, counted.reports
      FROM span CROSS JOIN LATERAL (
        SELECT certainty, observed_on AS day, count(*)::int AS reports FROM public_report AS report
        WHERE report.area_id = span."areaId" AND report.category = span.category
          AND (report.item_code = span."itemCode" OR report.item_code IS NULL AND span."itemCode" = '')
          AND report.observed_on BETWEEN span."from" AND span."to"
        GROUP BY certainty, observed_on
      ) AS counted
    ), wrong AS (
      SELECT wanted.*, stored.area_id, stored.category AS stored_category, stored.item_code, stored.certainty AS stored_certainty,
        stored.day AS stored_day
      FROM stored FULL JOIN wanted
        ON wanted."areaId" = stored.area_id AND wanted.category = stored.category AND wanted."itemCode" = stored.item_code
        AND wanted.certainty = stored.certainty AND wanted.day = stored.day
      WHERE stored.reports IS DISTINCT FROM wanted.reports
    ), surplus AS (
      DELETE FROM count_cell AS cell USING wrong
      WHERE wrong."areaId" IS NULL AND (cell.area_id, cell.category, cell.item_code, cell.certainty, cell.day)
        = (wrong.area_id, wrong.stored_category, wrong.item_code, wrong.stored_certainty, wrong.stored_day)
      RETURNING cell.area_id, cell.category, cell.item_code, cell.certainty, cell.day, 'surplus' AS kind
    ), put AS (
      INSERT INTO count_cell AS cell (area_id, category, item_code, certainty, day, reports)
      SELECT "areaId", category, "itemCode", certainty, day, reports FROM wrong WHERE "areaId" IS NOT NULL
      ON CONFLICT (area_id, category, item_code, certainty, day) DO UPDATE SET reports = excluded.reports
      RETURNING area_id, category, item_code, certainty, day,
        CASE WHEN xmax = 0 THEN 'missing' ELSE 'different' END AS kind
    )
    SELECT kind, concat_ws(' ', 'count_cell', area_id, category, NULLIF(item_code, ''), certainty, day) AS row
    FROM (SELECT * FROM surplus UNION ALL SELECT * FROM put) AS changed ORDER BY row`;
}
