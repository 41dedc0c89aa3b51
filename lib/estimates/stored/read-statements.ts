import type { Day } from '@/lib/crisis/schema';
import type { Category, Certainty } from '@/lib/crisis/vocabulary';
import type { Tx } from '@/lib/db/client';
import type { Statement } from '../trend';
import { publicReportsAt } from './public-reports-at';

/** Which published statements a headline speaks of; null is no restriction. */
export type StatementSelection = {
  category: Category | null;
  /** A district; null for the whole crisis. */
  areaId: string | null;
  itemCode: string | null;
  certainty: Certainty;
  from: Day;
  to: Day;
  /** The instant whose statements are asked for; null for now. */
  asOf: string | null;
};

/** Who made the selected statements, the most frequent first, and how many of them another party denies. */
export async function readClaimants(tx: Tx, selection: StatementSelection) {
  return tx.$queryRaw<{ claimedBy: string; statements: number; disputed: number }[]>`
    SELECT claimed_by AS "claimedBy", count(*)::int AS statements, count(counter_claim)::int AS disputed
    FROM ${publicReportsAt(selection.asOf)} AS report
    WHERE source_type = 'PUBLISHED'
      AND observed_on BETWEEN ${selection.from}::text::date AND ${selection.to}::text::date
      AND certainty >= ${selection.certainty}::text::certainty
      AND (${selection.category}::text IS NULL OR category = ${selection.category}::text::category)
      AND (${selection.areaId}::text IS NULL OR area_id = ${selection.areaId})
      AND (${selection.itemCode}::text IS NULL OR item_code = ${selection.itemCode})
    GROUP BY claimed_by ORDER BY statements DESC, claimed_by`;
}

/**
 * The worst and the newest statement of each category: worst is severity, then certainty, then day; newest the other
 * way round.
 */
export async function readWorstAndNewest(tx: Tx, selection: StatementSelection) {
  return tx.$queryRaw<(Statement & { kind: 'worst' | 'newest' })[]>`
    WITH selected AS (
      SELECT public_id AS "publicId", observed_on::text AS "observedOn", area_id AS "areaId",
        category::text, item_code AS "itemCode", severity::int, certainty::text, source_type::text AS "sourceType",
        claimed_by AS "claimedBy", statement, citation, counter_claim AS "counterClaim",
        valid_until::text AS "validUntil"
      FROM ${publicReportsAt(selection.asOf)} AS report
      WHERE source_type = 'PUBLISHED'
        AND observed_on BETWEEN ${selection.from}::text::date AND ${selection.to}::text::date
        AND certainty >= ${selection.certainty}::text::certainty
        AND (${selection.category}::text IS NULL OR category = ${selection.category}::text::category)
        AND (${selection.areaId}::text IS NULL OR area_id = ${selection.areaId})
        AND (${selection.itemCode}::text IS NULL OR item_code = ${selection.itemCode})
    ), worst AS (
      SELECT DISTINCT ON (category) 'worst' AS kind, * FROM selected
      ORDER BY category, severity DESC, certainty::certainty DESC, "observedOn" DESC, "publicId"
    ), newest AS (
      SELECT DISTINCT ON (category) 'newest' AS kind, * FROM selected
      ORDER BY category, "observedOn" DESC, certainty::certainty DESC, severity DESC, "publicId"
    )
    SELECT * FROM worst UNION ALL SELECT * FROM newest`;
}
