import type { PublishableReport } from '@/lib/publication/public-report';
import { sql } from '@/lib/db/sql';

/**
 * What publication needs of a row of `report`, for `jsonRows`. The public revision is the newest that is not a mere request of the author, or a no
 * to it: neither changes anything public, both are nobody's business.
 */
export const PUBLISHABLE = sql`
  report.public_id AS "publicId", coalesce((SELECT max(number) FROM report_revision AS revision
    WHERE revision.report_id = report.id AND revision.action NOT IN ('request', 'decline')), report.revision) AS revision,
  report.observed_on AS "observedOn", report.area_id AS "areaId", report.category, report.item_code AS "itemCode", report.severity,
  report.people_affected AS "peopleAffected", trim_scale(report.quantity_needed)::text AS "quantityNeeded",
  trim_scale(report.quantity_available)::text AS "quantityAvailable", report.unit, report.certainty, report.source_type AS "sourceType",
  report.claimed_by AS "claimedBy", report.statement, report.citation, report.counter_claim AS "counterClaim",
  report.valid_until AS "validUntil", report.coding_note AS "codingNote", report.published_at AS "publishedAt"`;

/** The same as JSON has it. */
export type PublishableRow = Omit<PublishableReport, 'publishedAt'> & { publishedAt: string };

export function publishableFrom({ publishedAt, ...row }: PublishableRow): PublishableReport {
  return { ...row, publishedAt: new Date(publishedAt) };
}
