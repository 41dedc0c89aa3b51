import { fold } from './fold';
import { placesOf, type Plan } from './plan';
import { readValueColumns } from './row-reader';
import type { SourceRow } from './source-table';
import { isUnknownWord } from './unknown-word';
import { valueMatcher } from './value-matcher';
import type { ValueColumn, Vocabulary } from './vocabulary';

/** One word of a column with what it was taken for. */
export type SurveyedWord = {
  /** As it is written first. */
  written: string;
  fold: string;
  /** In how many rows it stands. */
  count: number;
  /** What it means; null: nobody knows yet. */
  value: string | null;
  /** `chosen` by a person, now or in an earlier file. */
  how: 'exact' | 'near' | 'chosen' | 'unknown';
};

export type Survey = { column: ValueColumn; words: SurveyedWord[] }[];

/** How often each cell stands in a column of the file. */
export type CellCounts = (place: number) => ReadonlyMap<string, number>;

/** Counts the cells of each column once, when it is first asked for. */
export function cellCounts(rows: readonly SourceRow[]): CellCounts {
  const known = new Map<number, Map<string, number>>();
  return (place) => {
    const counted = known.get(place);
    if (counted) return counted;
    const counts = new Map<string, number>();
    for (const { cells } of rows) counts.set(cells[place] ?? '', (counts.get(cells[place] ?? '') ?? 0) + 1);
    known.set(place, counts);
    return counts;
  };
}

/** Every different word in the columns whose cells are words of a list, the unknown and the guessed ones first. */
export function surveyValues(counts: CellCounts, plan: Pick<Plan, 'targets' | 'choices'>, vocabulary: Vocabulary): Survey {
  const places = placesOf(plan.targets);
  return readValueColumns(plan).map((column) => {
    const match = valueMatcher(column, vocabulary.lists[column]);
    const words = countWords(counts(places.get(column)!)).map(({ written, word, count }): SurveyedWord => {
      const chosen = plan.choices[column]?.[word];
      if (chosen !== undefined) return { written, fold: word, count, value: chosen, how: 'chosen' };
      const found = match(written);
      return { written, fold: word, count, value: found?.value ?? null, how: found?.how ?? 'unknown' };
    });
    return { column, words: words.sort((a, b) => ORDER[a.how] - ORDER[b.how] || b.count - a.count) };
  });
}

const ORDER = { unknown: 0, near: 1, chosen: 2, exact: 3 };

function countWords(cells: ReadonlyMap<string, number>): { written: string; word: string; count: number }[] {
  const words = new Map<string, { written: string; word: string; count: number }>();
  for (const [cell, count] of cells) {
    const written = cell.trim();
    const word = fold(written);
    if (isUnknownWord(written)) continue;
    const known = words.get(word);
    if (known) known.count += count;
    else words.set(word, { written, word, count });
  }
  return [...words.values()];
}
