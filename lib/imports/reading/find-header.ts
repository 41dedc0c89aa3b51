import type { Meaning } from './column-names';

/** Rows above a header that are looked at. */
const DEPTH = 25;

/** Where a table begins in a file; places count from 0. */
export type TablePlace = {
  header: number;
  /** The row of HXL hashtags, where the file has one. */
  hashtags: number | null;
};

/**
 * Finds the row of column names: the one that names most columns we know, two at least; else the first row with the usual number of cells.
 * Titles and dates of issue above it are no data.
 */
export function findHeader(rows: readonly string[][], meaningOf: (header: string) => Meaning | null): TablePlace {
  const top = rows.slice(0, DEPTH);
  const known = top.map((row) => (isHashtags(row) ? 0 : new Set(row.map((cell) => meaningOf(cell)?.target).filter(Boolean)).size));
  const most = Math.max(0, ...known);
  const usual = Math.max(0, ...top.map(filled));
  const header = most >= 2 ? known.indexOf(most) : Math.max(0, top.findIndex((row) => filled(row) >= Math.max(1, usual / 2)));
  return { header, hashtags: tagRow(rows, header) };
}

/** The row of hashtags next to a header, or null. */
export function tagRow(rows: readonly string[][], header: number): number | null {
  return [header + 1, header - 1].find((at) => isHashtags(rows[at] ?? [])) ?? null;
}

function isHashtags(row: readonly string[]): boolean {
  return filled(row) > 0 && row.every((cell) => cell.trim() === '' || /^#[a-z]/i.test(cell.trim()));
}

function filled(row: readonly string[]): number {
  return row.filter((cell) => cell.trim() !== '').length;
}
