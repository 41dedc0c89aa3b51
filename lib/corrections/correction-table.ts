import { siteUrl } from '@/lib/auth/site';
import { currentAreas } from '@/lib/crisis/current';
import { CORRECTION_COLUMNS } from '@/lib/exports/columns/correction-columns';
import type { Cell } from '@/lib/exports/columns/column';
import type { DataTable } from '@/lib/exports/data-table';
import { everyChange, type RecordChange } from '@/lib/record/read-changes';
import { changedCells } from './changed-cells';

/**
 * corrections.csv: what changed after it had been public, newest first, from the read of the page of changes. A report that is not public has
 * one row for each of its changes, and none of its content.
 */
export const CORRECTION_TABLE: DataTable = {
  name: 'corrections',
  columns: CORRECTION_COLUMNS,
  key: ['line', 'column'],
  takes: ['category', 'area', 'item', 'from', 'to', 'certainty', 'severity', 'asOf'],
  rows: async ({ ctx: { db, crisis }, filters }) => rowsOf(everyChange(db, { crisis, areas: await currentAreas(db), filters })),
};

async function* rowsOf(changes: AsyncIterable<RecordChange>): AsyncGenerator<Cell[]> {
  for await (const change of changes) yield* rowsOfChange(change);
}

/** A row for the whole report where it left, came back or is not public now; then a row for each cell that differs. */
export function rowsOfChange(change: RecordChange): Cell[][] {
  const { place, kind, publicId, hour, version, before, after } = change;
  const reason = change.erased ? 'Erased for the safety of people.' : change.reason;
  const cells = changedCells(before, after);
  const whole = kind !== 'corrected' || cells.length === 0 ? [{ column: null, old: null, new: null }] : [];
  return [...whole, ...cells].map((cell) => [
    Number(place), wholeSeconds(hour), kind, publicId, `${siteUrl()}/record/${publicId}`, cell.column, cell.old, cell.new, reason, version,
  ]);
}

function wholeSeconds(instant: Date): string {
  return instant.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
