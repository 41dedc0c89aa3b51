import { sql } from '@/lib/db/sql';
import type { ReportContent } from '@/lib/reports/stored/report-content';
import type { Named } from './row-names';

/** A row as it will stand in the database. */
export type StorableRow = Named & { publicId: string; reference: string; contentHash: string; certainty: string | null; content: ReportContent };

/** What a report says, by the columns that `report` and `report_revision` share. */
export const CONTENT = sql`area_id, category, item_code, severity, people_affected, unlikely, quantity_needed, quantity_available, unit,
  observed_on, source_type, citation, claimed_by, statement, valid_until, counter_claim, archived, coding_note, note`;

/** The cells of a row, in the order in which `ROW` reads them. */
export function reportCells({ id, publicId, reference, contentHash, certainty, content: it }: StorableRow) {
  return [
    id, publicId, reference, contentHash, certainty, it.areaId, it.category, it.itemCode, it.severity, it.peopleAffected, it.unlikely,
    it.quantityNeeded, it.quantityAvailable, it.unit, it.observedOn, it.sourceType, it.citation, it.claimedBy, it.statement, it.validUntil,
    it.counterClaim, it.archived, it.codingNote, it.note,
  ];
}

/** Columns of a relation `cell` whose `c` holds the cells of a row. */
export const ROW = sql`
  c[1]::uuid AS id, c[2] AS public_id, c[3] AS reference, c[4] AS content_hash, c[5]::certainty AS certainty, c[6] AS area_id,
  c[7]::category AS category, c[8] AS item_code, c[9]::smallint AS severity, c[10]::integer AS people_affected, c[11]::boolean AS unlikely,
  c[12]::numeric AS quantity_needed, c[13]::numeric AS quantity_available, c[14] AS unit, c[15]::date AS observed_on,
  c[16]::source_type AS source_type, c[17] AS citation, c[18] AS claimed_by, c[19] AS statement, c[20]::date AS valid_until,
  c[21] AS counter_claim, c[22] AS archived, c[23] AS coding_note, c[24] AS note`;
