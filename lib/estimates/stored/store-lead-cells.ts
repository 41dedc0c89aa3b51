import type { Tx } from '@/lib/db/client';
import { KEPT_PLAN } from '@/lib/db/kept-plan';
import type { LeadCell } from '../cells';
import type { Difference } from './difference';
import type { PublicKey, Span } from './public-key';

export type StoredLeadCell = PublicKey & LeadCell;

/**
 * Makes the lead cells of the spans exactly these, in one statement, and says which rows were not. A row that is right already is neither
 * written nor locked. (Stored and wanted meet in a full join, which the database can do by a hash alone: for anything else it believes JSON to
 * have a hundred rows and compares each with each.)
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
    ), stored AS (
      SELECT cell.* FROM span JOIN lead_cell AS cell
        ON cell.area_id = span."areaId" AND cell.category = span.category AND cell.item_code = span."itemCode"
        AND cell.day BETWEEN span."from" AND span."to"
    ), wanted AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) AS wanted(
        "areaId" text, category category, "itemCode" text, "minCertainty" certainty, day date, severity smallint,
        "observedOn" date, certainty certainty, "publicId" text, people int, "peopleOn" date, "peopleLow" int,
        "peopleHigh" int, "peoplePublished" boolean)
    ), wrong AS (
      SELECT wanted.*, stored.area_id, stored.category AS stored_category, stored.item_code, stored.min_certainty, stored.day AS stored_day
      FROM stored FULL JOIN wanted
        ON wanted."areaId" = stored.area_id AND wanted.category = stored.category AND wanted."itemCode" = stored.item_code
        AND wanted."minCertainty" = stored.min_certainty AND wanted.day = stored.day
      WHERE stored.* IS DISTINCT FROM wanted.*
    ), surplus AS (
      DELETE FROM lead_cell AS cell USING wrong
      WHERE wrong."areaId" IS NULL AND (cell.area_id, cell.category, cell.item_code, cell.min_certainty, cell.day)
        = (wrong.area_id, wrong.stored_category, wrong.item_code, wrong.min_certainty, wrong.stored_day)
      RETURNING cell.area_id, cell.category, cell.item_code, cell.min_certainty, cell.day, 'surplus' AS kind
    ), put AS (
      INSERT INTO lead_cell AS cell (
        area_id, category, item_code, min_certainty, day, severity,
        observed_on, certainty, public_id, people, people_on, people_low,
        people_high, people_published)
      SELECT "areaId", category, "itemCode", "minCertainty", day, severity,
        "observedOn", certainty, "publicId", people, "peopleOn", "peopleLow",
        "peopleHigh", "peoplePublished"
      FROM wrong WHERE "areaId" IS NOT NULL
      ON CONFLICT (area_id, category, item_code, min_certainty, day) DO UPDATE SET
        (severity, observed_on, certainty, public_id, people,
         people_on, people_low, people_high, people_published)
        = (excluded.severity, excluded.observed_on, excluded.certainty, excluded.public_id, excluded.people,
         excluded.people_on, excluded.people_low, excluded.people_high, excluded.people_published)
      RETURNING area_id, category, item_code, min_certainty, day,
        CASE WHEN xmax = 0 THEN 'missing' ELSE 'different' END AS kind
    )
    SELECT kind, concat_ws(' ', 'lead_cell', area_id, category, NULLIF(item_code, ''), min_certainty, day) AS row
    FROM (SELECT * FROM surplus UNION ALL SELECT * FROM put) AS changed ORDER BY row`;
}
