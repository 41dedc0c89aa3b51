import { areaTree } from '@/lib/crisis/areas';
import { currentAreas, currentCrisis, currentItems } from '@/lib/crisis/current';
import type { Db } from '@/lib/db/client';
import { movingNow } from '@/lib/publication/moving-now';
import { rebuildCells } from './rebuild-cells';
import { rebuildPublicReports } from './rebuild-public-reports';
import type { Difference } from './stored/difference';

/** What was compared, how many rows and cells differed, and the first thousand of them. */
export type Rebuilt = { reports: number; keys: number; differed: number; differences: Difference[] };

/** How far a rebuild is: of so many public reports, or combinations of area and item, so many are compared. `found` differed since the last telling. */
export type RebuildProgress = { part: 'reports' | 'keys'; done: number; of: number; found: readonly Difference[] };

/** More are only counted: whoever rebuilds an empty table needs no memory for a million names. */
const NAMED = 1_000;

/**
 * Computes every public row and cell anew from the reports, compares them and repairs what differs, some thousand rows or one area and item at a
 * time: memory does not grow with the reports, and it can run beside a working server (decision 018). Rows and cells that should not
 * exist are found too. A sound database has no difference.
 *
 * @param tell called after each piece
 */
export async function rebuildPublic(db: Db, now: Date, tell: (progress: RebuildProgress) => void = () => undefined): Promise<Rebuilt> {
  const crisis = await currentCrisis(db);
  const tree = areaTree(await currentAreas(db), crisis.policy);
  const items = new Map((await currentItems(db)).map((item) => [item.code, item]));
  const rules = { tree, crisis, items, present: movingNow(now) };
  const differences: Difference[] = [];
  let differed = 0;
  const note = (progress: RebuildProgress) => {
    differed += progress.found.length;
    differences.push(...progress.found.slice(0, NAMED - differences.length));
    tell(progress);
  };
  // Rows before cells: what leads is read from the reports, but counted from the public rows.
  const reports = await rebuildPublicReports(db, rules, note);
  const keys = await rebuildCells(db, rules, note);
  return { reports, keys, differed, differences };
}
