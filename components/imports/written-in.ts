import type { Target } from '@/lib/imports/reading/column-names';
import type { RowState } from '@/lib/imports/reading/row-state';

type Columns = { targets: readonly (Target | null)[]; fixed: Readonly<Partial<Record<Target, string>>> };

/** What stands in a cell of a row: what a person wrote there, else the file's cell, else the value for all rows. */
export function writtenIn({ edits, cells }: Pick<RowState, 'edits' | 'cells'>, target: Target, { targets, fixed }: Columns): string {
  const place = targets.indexOf(target);
  return (edits[target] ?? (place < 0 ? fixed[target] : cells[place]) ?? '').trim();
}
