import type { Cell, Column } from './columns/column';
import { guarded } from '@/lib/core/spreadsheet-guard';

/** What a reader may ask of a file's form; its content stays the same. */
export type FileOptions = {
  /** For a spreadsheet: a byte order mark, and text cells that it would run begin with an apostrophe. */
  excel: boolean;
  /** A row of HXL hashtags under the header. */
  hxl: boolean;
};

const BYTE_ORDER_MARK = '\ufeff';

/** What stands above the first row of a file. */
export function csvHead(columns: readonly Column[], { excel, hxl }: FileOptions): string {
  const names = csvLine(columns.map(({ name }) => name));
  return (excel ? BYTE_ORDER_MARK : '') + names + (hxl ? csvLine(columns.map((column) => column.hxl)) : '');
}

/** One row of a table with these columns, as RFC 4180 has it; the order of `cells` is that of the columns. */
export function csvRow(columns: readonly Column[], cells: readonly Cell[], { excel }: FileOptions): string {
  if (!excel) return csvLine(cells);
  return csvLine(cells.map((cell, index) => (typeof cell === 'string' && columns[index]?.type === 'text' ? guarded(cell) : cell)));
}

/** Cells as a line with its end. Numbers as JavaScript writes them: no grouping, a point, no trailing zeros, in every language. */
function csvLine(cells: readonly Cell[]): string {
  return cells.map((cell) => (cell === null ? '' : typeof cell === 'number' ? String(cell) : quoted(cell))).join(',') + '\r\n';
}

/** Quoted where a comma, a quotation mark or a line end stands in it; an empty text is "" and never the same as nothing. */
function quoted(text: string): string {
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
