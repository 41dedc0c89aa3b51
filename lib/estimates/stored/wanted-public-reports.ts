import { sql, type Sql } from '@/lib/db/sql';
import type { PublicReport } from '@/lib/publication/public-report';

/** Rows of the public table as they are to be: columns in the order and of the types of the table, so that whole rows can be compared. */
export function wantedPublicReports(rows: readonly PublicReport[]): Sql {
  return sql`
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS wanted(
      "publicId" text COLLATE "C", revision int, "observedOn" date, "areaId" text, scope scope,
      category category, "itemCode" text, severity smallint, "peopleAffected" int, "peopleStatus" people_status,
      "quantityNeeded" numeric, "quantityAvailable" numeric, unit text, certainty certainty,
      "sourceType" source_type, "claimedBy" text, statement text, citation text,
      "counterClaim" text, "validUntil" date, "codingNote" text, "publishedAt" timestamptz)`;
}
