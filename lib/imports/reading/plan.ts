import type { Target } from './column-names';
import type { DayOrder } from './day-cell';
import type { ValueColumn } from './vocabulary';

/** What a person or the programme decided for one written word: the entry of the list, or '' where the cell is to stay empty. */
export type ValueChoices = Partial<Record<ValueColumn, Readonly<Record<string, string>>>>;

/** How a file becomes reports: which column says what, and how its words, days and missing columns are read. */
export type Plan = {
  /** For each column of the file what it says; null leaves it out. */
  targets: readonly (Target | null)[];
  /** One value for all rows where the file has no such column. */
  fixed: Readonly<Partial<Record<Target, string>>>;
  dayOrder: DayOrder;
  /** Decisions on words, by column and the fold of the word. */
  choices: ValueChoices;
};

/** Where each of our columns stands in the file. */
export function placesOf(targets: readonly (Target | null)[]): Map<Target, number> {
  return new Map(targets.flatMap((target, index): [Target, number][] => (target ? [[target, index]] : [])));
}
