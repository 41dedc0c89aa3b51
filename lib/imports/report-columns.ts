import { sql, type Sql } from '@/lib/db/sql';
import type { ReportContent } from '@/lib/reports/stored/report-content';

/** A row as it will stand in the database. */
export type StorableRow = {
  id: string;
  publicId: string;
  reference: string;
  contentHash: string;
  certainty: string | null;
  content: ReportContent;
};

/** What a report says, by the columns that `report` and `report_revision` share. */
export const CONTENT = sql`area_id, category, item_code, severity, people_affected, unlikely, quantity_needed, quantity_available, unit,
  observed_on, source_type, citation, claimed_by, statement, valid_until, counter_claim, archived, coding_note, note`;

/** Any number of rows as a relation `row`, in one parameter: their keys and indexes cost far more than the reading of JSON. */
export function relationOf(rows: readonly StorableRow[]): Sql {
  return sql`json_to_recordset(${JSON.stringify(rows.map(columnsOf))}::json) AS row (
    id uuid, public_id text, reference text, content_hash text, certainty certainty, area_id text, category category, item_code text,
    severity smallint, people_affected integer, unlikely boolean, quantity_needed numeric, quantity_available numeric, unit text,
    observed_on date, source_type source_type, citation text, claimed_by text, statement text, valid_until date, counter_claim text,
    archived text, coding_note text, note text)`;
}

/** What is null is left out: most of a row often is. */
function columnsOf({ id, publicId, reference, contentHash, certainty, content }: StorableRow): Record<string, unknown> {
  return {
    id,
    public_id: publicId,
    reference,
    content_hash: contentHash,
    certainty: certainty ?? undefined,
    area_id: content.areaId,
    category: content.category,
    item_code: content.itemCode ?? undefined,
    severity: content.severity,
    people_affected: content.peopleAffected ?? undefined,
    unlikely: content.unlikely,
    quantity_needed: content.quantityNeeded ?? undefined,
    quantity_available: content.quantityAvailable ?? undefined,
    unit: content.unit ?? undefined,
    observed_on: content.observedOn,
    source_type: content.sourceType,
    citation: content.citation ?? undefined,
    claimed_by: content.claimedBy ?? undefined,
    statement: content.statement ?? undefined,
    valid_until: content.validUntil ?? undefined,
    counter_claim: content.counterClaim ?? undefined,
    archived: content.archived ?? undefined,
    coding_note: content.codingNote ?? undefined,
    note: content.note ?? undefined,
  };
}
