import { dayFromDb } from '@/lib/core/dates';
import type { AreaTree } from '@/lib/crisis/areas';
import type { Crisis } from '@/lib/crisis/schema';
import type { Certainty, ReportStatus, Severity } from '@/lib/crisis/vocabulary';
import type { Db } from '@/lib/db/client';
import { sql } from '@/lib/db/sql';
import type { ReportRow } from '@/lib/reports/stored/report-content';

const MOST = 30;
/** Days before and after that are looked at first: where they have enough of them, no others are read. */
const CLOSE_DAYS = 1;

/** Another report of the same category about the same district, within the window of days. */
export type Neighbour = {
  reference: string;
  status: ReportStatus;
  certainty: Certainty | null;
  areaId: string;
  itemCode: string | null;
  severity: Severity;
  peopleAffected: number | null;
  observedOn: string;
  claimedBy: string | null;
  /** Same place, item and day: perhaps the same event, told twice. */
  alike: boolean;
};

/**
 * What else is said of the district around that day and still stands or waits: thirty at most, alike ones first, then the nearest days. However
 * much is said of a place and a day, no more than some thirty reports of them are read.
 */
export async function neighboursOf(
  db: Db,
  report: ReportRow,
  tree: AreaTree,
  { windowDays }: Pick<Crisis, 'windowDays'>,
): Promise<Neighbour[]> {
  const district = tree.publicIds.get(report.areaId);
  const areaIds = [...tree.publicIds].filter(([, publicId]) => publicId === district).map(([id]) => id);
  const day = dayFromDb(report.observedOn);
  const ofItem = report.itemCode === null ? sql`item_code IS NULL` : sql`item_code = ${report.itemCode}`;
  const columns = sql`reference, status::text, certainty::text, area_id AS "areaId", item_code AS "itemCode", severity::int,
    people_affected AS "peopleAffected", observed_on::text AS "observedOn", claimed_by AS "claimedBy", id`;
  const stands = sql`category = ${report.category}::category AND status IN ('SUBMITTED', 'NEEDS_INFO', 'VERIFIED')`;
  const around = (least: number, most: number) => sql`
    SELECT false AS alike, other.* FROM unnest(${areaIds}::text[]) AS place (id) CROSS JOIN generate_series(${-most}::int, ${most}::int) AS distance
    CROSS JOIN LATERAL (
      SELECT ${columns} FROM report WHERE area_id = place.id AND observed_on = ${day}::date + distance AND ${stands}
      ORDER BY item_code, reference LIMIT ${MOST + 1}
    ) AS other
    WHERE abs(distance) >= ${least}`;
  return db.$queryRaw<Neighbour[]>`
    WITH alike AS (
      SELECT true AS alike, ${columns} FROM report WHERE area_id = ${report.areaId} AND observed_on = ${day}::date AND ${ofItem} AND ${stands}
      ORDER BY reference LIMIT ${MOST + 1}
    ),
    close AS (${around(0, CLOSE_DAYS)}),
    far AS (SELECT further.* FROM (${around(CLOSE_DAYS + 1, windowDays - 1)}) AS further WHERE (SELECT count(*) <= ${MOST} FROM close)),
    near AS (
      SELECT DISTINCT ON (id) * FROM (SELECT * FROM alike UNION ALL SELECT * FROM close UNION ALL SELECT * FROM far) AS every
      WHERE id <> ${report.id}::uuid ORDER BY id, alike DESC
    )
    SELECT reference, status, certainty, "areaId", "itemCode", severity, "peopleAffected", "observedOn", "claimedBy", alike FROM near
    ORDER BY alike DESC, abs("observedOn"::date - ${day}::date), "observedOn" DESC, "itemCode", reference LIMIT ${MOST}`;
}
