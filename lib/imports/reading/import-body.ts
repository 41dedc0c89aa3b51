import { TARGETS } from './column-names';
import { verdictOf, type RowState } from './row-state';
import { csvLine } from './write-csv';

/** What is sent to the server: the ready rows in the words of the import, and which row of the file each line is. */
export type ImportBody = {
  /** CSV, in parts that belong together. */
  parts: string[];
  /** Row of the file by the row of what is sent; the first line is row 1 and the header. */
  rowOf: (sentRow: number) => number | null;
  rows: number;
  /** Whether a person kept something that was asked about. */
  confirmed: boolean;
};

/** Lines written before the page is let in between. */
const AT_ONCE = 500;

/** The ready rows as the API takes them; `pause` is awaited again and again, so that a page stays usable. */
export async function importBody(states: readonly RowState[], pause: () => Promise<void>): Promise<ImportBody> {
  const ready = states.filter((state) => verdictOf(state) === 'ready');
  const parts = [csvLine(TARGETS, ',')];
  for (let from = 0; from < ready.length; from += AT_ONCE) {
    parts.push(ready.slice(from, from + AT_ONCE).map(lineOf).join(''));
    await pause();
  }
  return {
    parts,
    rowOf: (sentRow) => ready[sentRow - 2]?.row ?? null,
    rows: ready.length,
    confirmed: ready.some(({ kept }) => kept),
  };
}

function lineOf({ read, anyway }: RowState): string {
  return csvLine(TARGETS.map((target) => (target === 'client_id' && anyway ? anyway : read[target])), ',');
}
