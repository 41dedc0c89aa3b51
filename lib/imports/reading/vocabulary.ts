import type { ColumnLabels, Target } from './column-names';

/** The columns whose cells are words of a list. */
export const VALUE_COLUMNS = ['area_code', 'category', 'item_code', 'severity', 'source_type', 'unit'] as const satisfies readonly Target[];
export type ValueColumn = (typeof VALUE_COLUMNS)[number];

/** One entry of a list: what is stored, and every way it is written in the languages of the programme. */
export type Entry = {
  value: string;
  words: string[];
  /** The district around a place. */
  within?: string;
};

/** The words of an installation's crisis, as the page brings them. */
export type Vocabulary = { columns: ColumnLabels; lists: Record<ValueColumn, Entry[]> };

export function isValueColumn(column: string): column is ValueColumn {
  return (VALUE_COLUMNS as readonly string[]).includes(column);
}
