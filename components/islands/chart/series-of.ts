import type { BandsModel, TimeModel } from '@/lib/charts/model';
import type { Category } from '@/lib/crisis/vocabulary';

/** What a reader can bring out: a category, or a level of severity in every row. */
export type SeriesChoice = { key: SeriesKey; label: string; category: Category | null; level: number | null };
export type SeriesKey = `category:${string}` | `level:${number}`;

/** The choices of a chart, categories first; none where there is only one of a kind. */
export function seriesOf(model: TimeModel): SeriesChoice[] {
  const named = model.kind === 'bands' ? model.rows : model.lines;
  const categories = named.map(({ category, label }) => ({ key: `category:${category}` as const, label, category, level: null }));
  const levels = model.kind === 'bands' ? levelsOf(model) : [];
  return [...(categories.length > 1 ? categories : []), ...(levels.length > 1 ? levels : [])];
}

/** Levels that are drawn somewhere, from the worst, under the label of the plainest band. */
function levelsOf({ rows }: BandsModel): SeriesChoice[] {
  const labels = new Map<number, string>();
  const drawn = rows.flatMap(({ bands, outlines }) => [...bands, ...outlines]);
  for (const { series, label } of drawn) {
    if (series.kind === 'category') continue;
    const isPlain = series.kind === 'last-known' || series.basis === 'own';
    if (isPlain || !labels.has(series.level)) labels.set(series.level, label);
  }
  const worstFirst = [...labels].sort(([a], [b]) => b - a);
  return worstFirst.map(([level, label]) => ({ key: `level:${level}`, label, category: null, level }));
}
