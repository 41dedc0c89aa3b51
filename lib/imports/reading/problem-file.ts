import { placesOf, type Plan } from './plan';
import { verdictOf, type RowState } from './row-state';
import { spreadsheetCsv } from './write-csv';

type Sheet = { headers: readonly string[]; targets: Plan['targets']; delimiter: string };

/**
 * The rows that are not ready, with the columns of the file as they are and one more that says why. Saved edits stand in the cells. UTF-8
 * with a byte order mark, so that a spreadsheet reads the letters.
 */
export function problemFile(states: readonly RowState[], { headers, targets, delimiter }: Sheet, told: { header: string; reasonOf: (state: RowState) => string }): string {
  const places = placesOf(targets);
  const rows = states.filter((state) => ['ask', 'fault'].includes(verdictOf(state))).map((state) => {
    const cells = headers.map((_, index) => state.cells[index] ?? '');
    for (const [target, place] of places) cells[place] = state.edits[target] ?? cells[place] ?? '';
    return [...cells, told.reasonOf(state)];
  });
  return spreadsheetCsv([[...headers, told.header], ...rows], delimiter);
}
