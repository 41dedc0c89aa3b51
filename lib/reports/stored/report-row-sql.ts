import { sql } from '@/lib/db/sql';

/** The columns of `report` under the names and in the types of a ReportRow, for statements that Prisma cannot say. */
export const REPORT_ROW = sql`
  report.id::text, report.public_id AS "publicId", report.reference, report.author_id::text AS "authorId", report.content_hash AS "contentHash",
  report.revision, report.status::text, report.certainty::text, report.area_id AS "areaId", report.category::text, report.item_code AS "itemCode",
  report.severity, report.people_affected AS "peopleAffected", report.unlikely, report.quantity_needed AS "quantityNeeded",
  report.quantity_available AS "quantityAvailable", report.unit, report.observed_on AS "observedOn", report.source_type::text AS "sourceType",
  report.citation, report.claimed_by AS "claimedBy", report.statement, report.valid_until AS "validUntil",
  report.counter_claim AS "counterClaim", report.archived, report.coding_note AS "codingNote", report.note,
  report.duplicate_of_id::text AS "duplicateOfId", report.requested, report.batch_id::text AS "batchId", report.received_at AS "receivedAt",
  report.verified_at AS "verifiedAt", report.public_from AS "publicFrom", report.published_at AS "publishedAt"`;
