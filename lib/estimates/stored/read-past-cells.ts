import type { AreaTree } from '@/lib/crisis/areas';
import type { Crisis } from '@/lib/crisis/schema';
import type { Tx } from '@/lib/db/client';
import { pastCells } from '../past-cells';
import type { CellSelection, readCells } from './read-cells';
import { readPastReports } from './read-past-reports';

/** What `readCells` would have given at the instant `asOf`, computed from the reports that were public then. */
export async function readPastCells(
  tx: Tx,
  { asOf, ...selection }: CellSelection & { asOf: string },
  { tree, crisis }: { tree: AreaTree; crisis: Crisis },
): ReturnType<typeof readCells> {
  return pastCells(readPastReports(tx, { ...selection, asOf }, tree, crisis), { ...selection, tree, crisis });
}
