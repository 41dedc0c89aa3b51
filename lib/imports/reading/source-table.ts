import type { Meaning } from './column-names';
import { findHeader, tagRow } from './find-header';

export type SourceRow = {
  /** As the spreadsheet counts: the first row of the file is 1. */
  row: number;
  cells: string[];
};

/** The table inside a file. */
export type SourceTable = {
  /** Row of the column names, as the spreadsheet counts. */
  headerRow: number;
  headers: string[];
  hashtags: string[] | null;
  rows: SourceRow[];
  /** What stands above the header, one text a row. */
  above: string[];
};

/**
 * Cuts the table out of the rows of a file: what stands above the header is set aside, a row of hashtags is no data, and rows and columns
 * without any content at the end are left out. `headerRow` is said by a person or else found.
 */
export function sourceTable(rows: readonly string[][], meaningOf: (header: string) => Meaning | null, headerRow?: number): SourceTable {
  const place = headerRow === undefined ? findHeader(rows, meaningOf) : { header: headerRow - 1, hashtags: tagRow(rows, headerRow - 1) };
  const data = rows
    .map((cells, index) => ({ row: index + 1, cells }))
    .slice(place.header + 1)
    .filter(({ row, cells }) => row - 1 !== place.hashtags && cells.some((cell) => cell.trim() !== ''));
  const named = lastFilled(rows[place.header] ?? []);
  const width = data.reduce((widest, { cells }) => (cells.length > widest ? Math.max(widest, lastFilled(cells)) : widest), named);
  const hashtags = place.hashtags === null ? null : (rows[place.hashtags] ?? []);
  return {
    headerRow: place.header + 1,
    headers: Array.from({ length: width }, (_, at) => (rows[place.header]?.[at] ?? '').trim()),
    hashtags,
    rows: data,
    above: rows.slice(0, place.header).filter((_, index) => index !== place.hashtags).map(textOf).filter(Boolean),
  };
}

function textOf(cells: readonly string[]): string {
  return cells.map((cell) => cell.trim()).filter(Boolean).join(' · ');
}

/** How many cells a row has up to its last filled one. */
function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}
