import { sql, type Sql } from '@/lib/db/sql';
import type { ReportContent } from '@/lib/reports/stored/report-content';

/** A row as it will stand in the database: its names, and the rest as `columnsText` writes it. */
export type StorableRow = {
  id: string;
  publicId: string;
  reference: string;
  contentHash: string;
  columns: string;
};

/** What a report says, by the columns that `report` and `report_revision` share. */
export const CONTENT = sql`area_id, category, item_code, severity, people_affected, unlikely, quantity_needed, quantity_available, unit,
  observed_on, source_type, citation, claimed_by, statement, valid_until, counter_claim, archived, coding_note, note`;

/** Any number of rows as a relation `row`, in one parameter: their keys and indexes cost far more than the reading of JSON. */
export function relationOf(rows: readonly StorableRow[]): Sql {
  return sql`json_to_recordset(${`[${rows.map(rowText).join(',')}]`}::json) AS row (
    id uuid, public_id text, reference text, content_hash text, certainty certainty, area_id text, category category, item_code text,
    severity smallint, people_affected integer, unlikely boolean, quantity_needed numeric, quantity_available numeric, unit text,
    observed_on date, source_type source_type, citation text, claimed_by text, statement text, valid_until date, counter_claim text,
    archived text, coding_note text, note text)`;
}

/** The members of one JSON object. */
function rowText({ id, publicId, reference, contentHash, columns }: StorableRow): string {
  return `{"id":"${id}","public_id":${JSON.stringify(publicId)},"reference":"${reference}","content_hash":"${contentHash}",${columns}`;
}

/**
 * What a row says, as the end of a JSON object, from its first member to the closing brace. A text, because rows wait for their turn: as objects
 * they would live long enough to be moved among what lives for ever, and fill the memory. What is null is left out: most of a row often is.
 */
export function columnsText(content: ReportContent, certainty: string | null): string {
  const columns = {
    area_id: content.areaId,
    category: content.category,
    certainty: certainty ?? undefined,
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
  return JSON.stringify(columns).slice(1);
}
