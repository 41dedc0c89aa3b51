import type { Tx } from '@/lib/db/client';
import { KEPT_PLAN } from '@/lib/db/kept-plan';
import type { LeadCell } from '../cells';
import type { Difference } from './difference';
import type { PublicKey, Span } from './public-key';

export type StoredLeadCell = PublicKey & LeadCell;

/**
 * Makes the lead cells of the spans exactly these, in one statement, and says which rows were not. An existing row that
 * is right already is neither written nor locked.
 */
export async function storeLeadCells(
  tx: Tx,
  spans: readonly Span[],
  cells: readonly StoredLeadCell[],
): Promise<Difference[]> {
  return tx.$queryRaw<Difference[]>`${KEPT_PLAN}
    WITH span AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(spans)}::jsonb)
        AS span("areaId" text, category category, "itemCode" text, "from" date, "to" date)
    ), wanted AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) AS wanted(
        "areaId" text, category category, "itemCode" text, "minCertainty" certainty, day date, severity smallint,
        "observedOn" date, certainty certainty, "publicId" text, people int, "peopleOn" date, "peopleLow" int,
        "peopleHigh" int, "peoplePublished" boolean)
    ), surplus AS (
      DELETE FROM lead_cell AS cell USING span
      WHERE cell.area_id = span."areaId" AND cell.category = span.category AND cell.item_code = span."itemCode"
        AND cell.day BETWEEN span."from" AND span."to"
        AND NOT EXISTS (
          SELECT FROM wanted
          WHERE wanted."areaId" = cell.area_id AND wanted.category = cell.category AND wanted.day = cell.day
            AND wanted."itemCode" = cell.item_code AND wanted."minCertainty" = cell.min_certainty)
      RETURNING cell.area_id, cell.category, cell.item_code, cell.min_certainty, cell.day, 'surplus' AS kind
    ), put AS (
      INSERT INTO lead_cell AS cell (
        area_id, category, item_code, min_certainty, day, severity,
        observed_on, certainty, public_id, people, people_on, people_low,
        people_high, people_published)
      SELECT * FROM wanted WHERE NOT EXISTS (
        SELECT FROM lead_cell AS same
        WHERE same.area_id = wanted."areaId" AND same.category = wanted.category AND same.item_code = wanted."itemCode"
          AND same.min_certainty = wanted."minCertainty" AND same.day = wanted.day AND same.* IS NOT DISTINCT FROM wanted.*)
      ON CONFLICT (area_id, category, item_code, min_certainty, day) DO UPDATE SET
        (severity, observed_on, certainty, public_id, people,
         people_on, people_low, people_high, people_published)
        = (excluded.severity, excluded.observed_on, excluded.certainty, excluded.public_id, excluded.people,
         excluded.people_on, excluded.people_low, excluded.people_high, excluded.people_published)
      WHERE cell.* IS DISTINCT FROM excluded.*
      RETURNING area_id, category, item_code, min_certainty, day,
        CASE WHEN xmax = 0 THEN 'missing' ELSE 'different' END AS kind
    )
    SELECT kind, concat_ws(' ', 'lead_cell', area_id, category, NULLIF(item_code, ''), min_certainty, day) AS row
    FROM (SELECT * FROM surplus UNION ALL SELECT * FROM put) AS changed ORDER BY row`;
}
