import { setImmediate } from 'node:timers/promises';
import type { AreaTree } from '@/lib/crisis/areas';
import type { Crisis, Day } from '@/lib/crisis/schema';
import type { Certainty } from '@/lib/crisis/vocabulary';
import { leadCellsAtLeast } from './cells';
import type { LeadStep } from './lead-index';
import { leadSteps } from './lead-steps';
import type { CountRow } from './report-counts';
import type { PastReports } from './stored/read-past-reports';

type Asked = { tree: AreaTree; crisis: Pick<Crisis, 'policy'>; certainty: Certainty; from: Day; to: Day };

/**
 * What the cells would hold if these reports, all at least as certain as asked, were the public ones: steps and counts by the rules that the
 * cells are made by. Between two keys others get their turn.
 */
export async function pastCells(
  keys: readonly PastReports[],
  { tree, crisis, certainty, from, to }: Asked,
): Promise<{ steps: LeadStep[]; counts: CountRow[] }> {
  const steps: LeadStep[] = [];
  const counts = new Map<string, CountRow>();
  for (const { reports, ...key } of keys) {
    steps.push(...leadSteps(key, leadCellsAtLeast(certainty, reports, { from, to }, crisis.policy.minPeople)));
    const areaId = tree.publicIds.get(key.areaId)!;
    for (const { observedOn: day } of reports) {
      if (day > to) continue;
      const place = `${areaId} ${key.category} ${day}`;
      const count = counts.get(place) ?? { areaId, category: key.category, day, reports: 0 };
      counts.set(place, { ...count, reports: count.reports + 1 });
    }
    await setImmediate();
  }
  return { steps, counts: [...counts.values()] };
}
