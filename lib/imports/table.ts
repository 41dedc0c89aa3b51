/** What is wrong in one cell of a file. Rows count as a spreadsheet does: the header is row 1. */
export type RowFault = {
  row: number;
  /** Name of the column; '' where the row or the file itself is meant. */
  column: string;
  /** What stands there, cut at 80 characters. */
  value: string;
  /** Key under `errors` in the messages. */
  code: string;
  params?: Record<string, string | number>;
};

export type TableRow = { row: number; cells: string[] };
export type Table = { header: string[]; rows: TableRow[] };
