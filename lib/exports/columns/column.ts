/**
 * One column of a public file. CSV header, dictionary and checks come from here. Names and order never change; new columns go to the
 * right end.
 */
export type Column = {
  name: string;
  /** text cells are guarded for spreadsheets on request, others never. Days are YYYY-MM-DD; instants are whole seconds in UTC, ending in Z. */
  type: 'text' | 'integer' | 'decimal' | 'date' | 'instant';
  /** What a number counts. */
  unit: string | null;
  meaning: string;
  /** HXL hashtag with attributes. */
  hxl: string;
  example: string;
  /** Never empty. */
  required?: true;
  /** The only values it has. */
  oneOf?: readonly string[];
  /** The smallest and the largest number. */
  range?: readonly [number, number | null];
};

/** A value of a row: null is an empty cell, and never 0. */
export type Cell = string | number | null;
