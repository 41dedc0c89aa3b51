import type { Action } from '@/lib/auth/policy';
import type { Certainty, ReportStatus } from '@/lib/crisis/vocabulary';
import type { Tx } from '@/lib/db/client';
import { KEPT_PLAN } from '@/lib/db/kept-plan';
import type { RevisionAction } from '../status';
import type { ReportContent } from './report-content';

/** A report as its next revision says it. */
export type ChangeRow = ReportContent & {
  id: string;
  number: number;
  action: RevisionAction;
  reason: string | null;
  status: ReportStatus;
  certainty: Certainty | null;
  duplicateOfId: string | null;
  requested: object | null;
  verifiedAt: Date | null;
  publicFrom: Date | null;
  publishedAt: Date | null;
  /** From when this revision is public. */
  visibleFrom: Date | null;
  /** The line in the log. */
  right: Action;
  detail: Record<string, string | number | null>;
};

/** Writes revisions, the reports as their newest ones, and the lines in the log: one statement however many reports. Each is held by this transaction. */
export async function insertChanges(tx: Tx, rows: readonly ChangeRow[], { by, at }: { by: string; at: Date }): Promise<void> {
  await tx.$executeRaw`${KEPT_PLAN}
    WITH change AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS change(
        id uuid, number int, action text, reason text, status report_status, certainty certainty,
        "areaId" text, category category, "itemCode" text, severity smallint, "peopleAffected" int, unlikely boolean,
        "quantityNeeded" numeric, "quantityAvailable" numeric, unit text, "observedOn" date, "sourceType" source_type,
        citation text, "claimedBy" text, statement text, "validUntil" date, "counterClaim" text, archived text, "codingNote" text, note text,
        "duplicateOfId" uuid, requested jsonb, "verifiedAt" timestamptz, "publicFrom" timestamptz, "publishedAt" timestamptz,
        "visibleFrom" timestamptz, "right" text, detail jsonb)
    ), revised AS (
      INSERT INTO report_revision (
        report_id, number, previous, action, actor_id, at, reason, status, certainty,
        area_id, category, item_code, severity, people_affected, unlikely,
        quantity_needed, quantity_available, unit, observed_on, source_type,
        citation, claimed_by, statement, valid_until, counter_claim, archived, coding_note, note,
        duplicate_of_id, requested, public_from)
      SELECT id, number, number - 1, action, ${by}::uuid, ${at}::timestamptz, reason, status, certainty,
        "areaId", category, "itemCode", severity, "peopleAffected", unlikely,
        "quantityNeeded", "quantityAvailable", unit, "observedOn", "sourceType",
        citation, "claimedBy", statement, "validUntil", "counterClaim", archived, "codingNote", note,
        "duplicateOfId", requested, "visibleFrom"
      FROM change
    ), logged AS (
      INSERT INTO audit_entry (at, actor_id, action, subject, detail)
      SELECT ${at}::timestamptz, ${by}::uuid, "right", id::text, detail FROM change
    )
    UPDATE report SET (
        revision, status, certainty, area_id, category, item_code, severity, people_affected, unlikely,
        quantity_needed, quantity_available, unit, observed_on, source_type,
        citation, claimed_by, statement, valid_until, counter_claim, archived, coding_note, note,
        duplicate_of_id, requested, verified_at, public_from, published_at)
      = (number, change.status, change.certainty, "areaId", change.category, "itemCode", change.severity, "peopleAffected", change.unlikely,
        "quantityNeeded", "quantityAvailable", change.unit, "observedOn", "sourceType",
        change.citation, "claimedBy", change.statement, "validUntil", "counterClaim", change.archived, "codingNote", change.note,
        "duplicateOfId", change.requested, "verifiedAt", "publicFrom", "publishedAt")
      FROM change WHERE report.id = change.id`;
}
