import type { Context } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { areaTree, type AreaTree } from '@/lib/crisis/areas';
import { currentAreas } from '@/lib/crisis/current';
import { joinSql, sql, type Sql } from '@/lib/db/sql';
import type { Filters } from '@/lib/estimates/filters';
import { selectionInSql } from '@/lib/estimates/selected-reports';
import type { VerifiedPlace } from '../verified-page';
import type { VerifiedRow } from '../verified-row';

type Asked = { filters: Filters; after: VerifiedPlace | null; limit: number };

export type VerifiedReports = {
  reports: VerifiedRow[];
  /** All that the filters select. */
  count: number;
  /** The place that the next page begins after; null on the last one. */
  next: VerifiedPlace | null;
};

/**
 * Verified reports without identity, for who reads figures for a living: also those that are not public yet, and numbers of people as they were
 * reported. Never author, note or minute, and no place inside a district. In the order of their days; a page goes on after a place in that order,
 * so none is skipped or told twice while others arrive.
 */
export async function listVerifiedReports({ actor, db, crisis }: Context, { filters, after, limit }: Asked): Promise<VerifiedReports> {
  permit(actor, 'report.listVerified');
  const tree = areaTree(await currentAreas(db), crisis.policy);
  const selected = sql`report.status = 'VERIFIED' AND ${selectionOf(filters, tree)}`;
  const beyond = after ? sql`(report.observed_on, report.public_id) > (${after.observedOn}::date, ${after.publicId})` : sql`true`;
  const [counted, rows] = await db.$transaction(
    [
      db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM report WHERE ${selected}`,
      db.$queryRaw<Omit<VerifiedRow, 'scope'>[]>`
        SELECT report.public_id AS report_id, to_char(report.observed_on, 'YYYY-MM-DD') AS observed_on, report.area_id AS area_code,
          report.category::text AS category, report.item_code, report.severity::int AS severity, report.people_affected,
          report.quantity_needed::float8 AS quantity_needed, report.quantity_available::float8 AS quantity_available, report.unit,
          report.certainty::text AS certainty, report.source_type::text AS source_type, report.claimed_by, report.statement, report.citation,
          report.revision, to_char(report.valid_until, 'YYYY-MM-DD') AS valid_until, report.counter_claim, report.coding_note,
          to_char(public.published_at AT TIME ZONE ${crisis.timeZone}, 'YYYY-MM-DD') AS published_on
        FROM report LEFT JOIN public_report AS public ON public.public_id = report.public_id
        WHERE ${selected} AND ${beyond} ORDER BY report.observed_on, report.public_id LIMIT ${limit + 1}`,
    ],
    { isolationLevel: 'RepeatableRead' },
  );
  const reports = rows.slice(0, limit).map((row) => inDistrict(row, tree));
  const last = rows.length > limit ? reports.at(-1)! : null;
  return { reports, count: counted[0]!.count, next: last && { observedOn: last.observed_on, publicId: last.report_id } };
}

/** The one selection of every list, but an area stands for the places in it, which the public table does not have. */
function selectionOf(filters: Filters, { root, publicIds }: AreaTree): Sql {
  const { area } = filters;
  const selection = selectionInSql({ ...filters, area: null }, root.id);
  if (area === null || area === root.id) return selection;
  const inside = [...publicIds].flatMap(([id, publicId]) => (publicId === area ? [sql`${id}`] : []));
  return sql`${selection} AND report.area_id IN (${joinSql(inside, ', ')})`;
}

/** Named property by property: what is not said here does not leave. Throws a RangeError for an area that the crisis does not have. */
function inDistrict(row: Omit<VerifiedRow, 'scope'>, { publicIds, figureIds }: AreaTree): VerifiedRow {
  const area = publicIds.get(row.area_code);
  if (area === undefined) throw new RangeError('A report of an area that this crisis does not have.');
  return {
    report_id: row.report_id,
    observed_on: row.observed_on,
    area_code: area,
    scope: figureIds.get(row.area_code) === area ? 'area' : 'part',
    category: row.category,
    item_code: row.item_code,
    severity: row.severity,
    people_affected: row.people_affected,
    quantity_needed: row.quantity_needed,
    quantity_available: row.quantity_available,
    unit: row.unit,
    certainty: row.certainty,
    source_type: row.source_type,
    claimed_by: row.claimed_by,
    statement: row.statement,
    citation: row.citation,
    revision: row.revision,
    valid_until: row.valid_until,
    counter_claim: row.counter_claim,
    coding_note: row.coding_note,
    published_on: row.published_on,
  };
}
