import type { Day } from '@/lib/crisis/schema';
import type { Category } from '@/lib/crisis/vocabulary';
import type { Tx } from '@/lib/db/client';
import { joinedBy } from './public-key';

/** Days of a category on which its leads or counts may be others than before. */
export type CategorySpan = { category: Category; from: Day; to: Day };

/** What a change of public data means for figures: where they may be others, and whether a published statement came, went or changed. */
export type FigureChange = { spans: readonly CategorySpan[]; statements: boolean };

/** As many versions can be caught up with: who knows an older one reads everything. */
export const CHANGES_KEPT = 1_000;

/**
 * All that happened to the figures after the version `since` and up to `version`, which the transaction sees; null when not every version in
 * between is written down (any more).
 */
export async function readFigureChanges(tx: Tx, since: number, version: number): Promise<FigureChange | null> {
  if (version - since > CHANGES_KEPT) return null;
  const rows = await tx.$queryRaw<FigureChange[]>`SELECT spans, statements FROM figure_change WHERE version > ${since}::int8 AND version <= ${version}::int8`;
  if (rows.length !== version - since) return null;
  return { spans: joinedCategorySpans(rows.flatMap(({ spans }) => spans)), statements: rows.some(({ statements }) => statements) };
}

/** One span where several of the same category meet. */
export function joinedCategorySpans(spans: readonly CategorySpan[]): CategorySpan[] {
  return joinedBy(spans.map(({ category, from, to }) => ({ category, from, to })), ({ category }) => category);
}
