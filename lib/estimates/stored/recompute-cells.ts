import type { AreaTree } from '@/lib/crisis/areas';
import type { Crisis } from '@/lib/crisis/schema';
import type { Tx } from '@/lib/db/client';
import { leadCells } from '../cells';
import type { Difference } from './difference';
import { keyText, type Span } from './public-key';
import { readFigureReports } from './read-figure-reports';
import { storeCountCells } from './store-count-cells';
import { storeLeadCells } from './store-lead-cells';

/**
 * Computes the cells of these spans anew from the public reports and stores what differs. The caller holds the locks of
 * their keys. Lead spans name areas of the figure tree, count spans public areas.
 */
export async function recomputeCells(
  tx: Tx,
  { leads, counts }: { leads: readonly Span[]; counts: readonly Span[] },
  { tree, crisis }: { tree: AreaTree; crisis: Crisis },
): Promise<Difference[]> {
  const reports = await readFigureReports(tx, leads, tree, crisis);
  const cells = leads.flatMap(({ from, to, ...key }) =>
    leadCells(reports.get(keyText(key)) ?? [], from, to, crisis.policy.minPeople).map((cell) => ({ ...key, ...cell })),
  );
  return [...(await storeLeadCells(tx, leads, cells)), ...(await storeCountCells(tx, counts))];
}
