import { twinFinder, type RowCheck, type RowState } from './row-state';
import type { SourceRow } from './source-table';

/** Rows checked before the page is let in between; each takes about 0.05 ms. */
const AT_ONCE = 200;

type Watch = { pause: () => Promise<void>; progress?: (done: number) => void; signal?: AbortSignal };

/**
 * Checks every row of a file and awaits `pause` again and again, so that a page stays usable. What a person decided about a row earlier
 * stays. Throws the reason of `signal` when it is aborted.
 */
export async function checkSheet(rows: readonly SourceRow[], check: RowCheck, earlier: ReadonlyMap<number, RowState>, { pause, progress, signal }: Watch): Promise<RowState[]> {
  const states: RowState[] = [];
  const withTwin = twinFinder();
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    for (const row of rows.slice(from, from + AT_ONCE)) states.push(withTwin(check(row, earlier.get(row.row))));
    progress?.(states.length / rows.length);
    await pause();
    signal?.throwIfAborted();
  }
  return states;
}
