import { TARGETS } from './column-names';
import { verdictOf, type RowState } from './row-state';
import { csvLine } from './write-csv';

/** What is sent to the server: the ready rows in the words of the import, and which row of the file each line is. */
export type ImportBody = { csv: string; /** Row of the file by the row of what is sent; the first line is row 1 and the header. */ rowOf: (sentRow: number) => number | null; rows: number; confirmed: boolean };

/** The ready rows as the API takes them. `confirmed` is true where a person kept something that was asked about. */
export function importBody(states: readonly RowState[]): ImportBody {
  const ready = states.filter((state) => verdictOf(state) === 'ready');
  const lines = ready.map(({ read, anyway }) => csvLine(TARGETS.map((target) => (target === 'client_id' && anyway ? anyway : read[target])), ','));
  return {
    csv: csvLine(TARGETS, ',') + lines.join(''),
    rowOf: (sentRow) => ready[sentRow - 2]?.row ?? null,
    rows: ready.length,
    confirmed: ready.some(({ kept }) => kept),
  };
}
