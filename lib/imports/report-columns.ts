import { sql, type Sql } from '@/lib/db/sql';

/** What a report says, by the columns that `report` and `report_revision` share. */
export const CONTENT = sql`area_id, category, item_code, severity, people_affected, unlikely, quantity_needed, quantity_available, unit,
  observed_on, source_type, citation, claimed_by, statement, valid_until, counter_claim, archived, coding_note, note`;

/**
 * A text of rows (`rowsText`), or the place of its bytes, as a relation `row`, in one parameter: the keys and indexes of the rows cost far more than the
 * reading of JSON.
 */
export function relationOf(text: string): Sql {
  return sql`json_to_recordset(${text}::json) AS row (
    id uuid, public_id text, reference text, content_hash text, certainty certainty, area_id text, category category, item_code text,
    severity smallint, people_affected integer, unlikely boolean, quantity_needed numeric, quantity_available numeric, unit text,
    observed_on date, source_type source_type, citation text, claimed_by text, statement text, valid_until date, counter_claim text,
    archived text, coding_note text, note text)`;
}
