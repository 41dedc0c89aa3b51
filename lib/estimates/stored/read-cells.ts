import type { Day } from '@/lib/crisis/schema';
import type { Category, Certainty } from '@/lib/crisis/vocabulary';
import type { Tx } from '@/lib/db/client';
import { sql, type Sql } from '@/lib/db/sql';
import type { LeadStep } from '../lead-index';
import type { CountRow } from '../report-counts';

/** What the figures are asked about: reports at least this certain, of one item ('' in general) or of all (null), in one category or in all (null). */
export type CellSelection = { certainty: Certainty; itemCode: string | null; category: Category | null; from: Day; to: Day };

/** What the figures of a stretch of days are computed from. */
export async function readCells(tx: Tx, selection: CellSelection): Promise<{ steps: LeadStep[]; counts: CountRow[] }> {
  return { steps: await readLeadSteps(tx, selection), counts: await readCounts(tx, selection) };
}

/**
 * The lead cells as steps: one row for each stretch of days on which a lead stays the same. They come as one text: with many reports there are
 * hundreds of thousands, and taking them apart value by value would hold up everybody for a second.
 */
export async function readLeadSteps(tx: Tx, { certainty, itemCode, category, from, to }: CellSelection): Promise<LeadStep[]> {
  const [read] = await tx.$queryRaw<{ steps: string }[]>`
    WITH cell AS (
      SELECT *, day - (row_number() OVER (
        PARTITION BY area_id, category, item_code, public_id,
          people, people_on, people_low, people_high, people_published
        ORDER BY day))::int AS stretch
      FROM lead_cell
      WHERE min_certainty = ${certainty}::text::certainty AND day BETWEEN ${from}::text::date AND ${to}::text::date
        AND ${ofCategory(category)}
        AND (${itemCode}::text IS NULL OR item_code = ${itemCode})
    ), step AS (
      SELECT area_id, category, item_code, min(day) AS first, max(day) AS last, severity, observed_on, certainty,
        people, people_on, people_low, people_high, people_published
      FROM cell
      GROUP BY stretch, area_id, category, item_code, public_id, severity, observed_on, certainty,
        people, people_on, people_low, people_high, people_published
    )
    SELECT coalesce(json_agg(json_build_array(area_id, category, item_code, first, last, severity, observed_on, certainty,
      people, people_on, people_low, people_high, people_published)), '[]')::text AS steps
    FROM step`;
  return (JSON.parse(read!.steps) as StepCells[]).map(stepOf);
}

type StepCells = [
  areaId: string, category: Category, itemCode: string, from: Day, to: Day, severity: LeadStep['severity'], observedOn: Day, certainty: Certainty,
  people: number | null, peopleOn: Day | null, peopleLow: number | null, peopleHigh: number | null, peoplePublished: boolean,
];

function stepOf(cells: StepCells): LeadStep {
  const [areaId, category, itemCode, from, to, severity, observedOn, certainty, people, peopleOn, peopleLow, peopleHigh, peoplePublished] = cells;
  return { areaId, category, itemCode, from, to, severity, observedOn, certainty, people, peopleOn, peopleLow, peopleHigh, peoplePublished };
}

/** The counts by day, summed over items and certainties. */
async function readCounts(tx: Tx, { certainty, itemCode, category, from, to }: CellSelection): Promise<CountRow[]> {
  return tx.$queryRaw<CountRow[]>`
    SELECT area_id AS "areaId", category::text, day::text, sum(reports)::int AS reports
    FROM count_cell
    WHERE certainty >= ${certainty}::text::certainty AND day BETWEEN ${from}::text::date AND ${to}::text::date
      AND ${ofCategory(category)}
      AND (${itemCode}::text IS NULL OR item_code = ${itemCode})
    GROUP BY area_id, category, day ORDER BY area_id, category, day`;
}

function ofCategory(category: Category | null): Sql {
  return category === null ? sql`true` : sql`category = ${category}::category`;
}
