import 'server-only';
import { sql, type Sql } from './sql';

type Cell = string | number | boolean | null;

/** Separators of ASCII that no stored text can hold: between cells, between rows, and in place of NULL. */
const CELL = '\u001f';
const ROW = '\u001e';
const NULL = '\u001d';
const SEPARATOR = /[\u001d-\u001f]/;

/**
 * Any number of rows as one parameter, for `fromTextRows`: as fast as COPY where keys and indexes are kept, and yet a statement like any
 * other, in any transaction. Throws RangeError for a text with a separator in it (U+001D to U+001F).
 */
export function textRows(rows: readonly (readonly Cell[])[]): string {
  return rows.map((cells) => cells.map(textOf).join(CELL)).join(ROW);
}

/** A relation with one column `c`: the cells of each row as an array of text. */
export function fromTextRows(text: string): Sql {
  return sql`SELECT string_to_array(line, ${CELL}, ${NULL}) AS c FROM string_to_table(${text}, ${ROW}) AS line`;
}

function textOf(cell: Cell): string {
  if (cell === null) return NULL;
  const text = String(cell);
  if (SEPARATOR.test(text)) throw new RangeError('A cell holds a separator.');
  return text;
}
