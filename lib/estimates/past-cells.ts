import type { AreaTree } from '@/lib/crisis/areas';
import type { Crisis, Day } from '@/lib/crisis/schema';
import type { Certainty } from '@/lib/crisis/vocabulary';
import { gatheredLeads } from './cells';
import type { LeadStep } from './lead-index';
import { leadSteps } from './lead-steps';
import type { CountRow } from './report-counts';
import type { PublicKey } from './stored/public-key';
import type { PastReport } from './stored/read-past-reports';

type Asked = { tree: AreaTree; crisis: Pick<Crisis, 'policy'>; certainty: Certainty; from: Day; to: Day };

/**
 * What the cells would hold if these reports, all at least as certain as asked, were the public ones: steps and counts by the rules that the
 * cells are made by. All reports of one key follow one another, so that no more than the leads of one key are held beside what is given.
 */
export async function pastCells(
  pieces: AsyncIterable<readonly PastReport[]>,
  { tree, crisis, certainty, from, to }: Asked,
): Promise<{ steps: LeadStep[]; counts: CountRow[] }> {
  const steps: LeadStep[] = [];
  const counts = new Map<string, CountRow>();
  const beginning = (key: PublicKey) => ({ key, leads: gatheredLeads(certainty, { from, to }, crisis.policy.minPeople) });
  let open: ReturnType<typeof beginning> | null = null;
  const close = () => open && steps.push(...leadSteps(open.key, open.leads.cells()));
  for await (const piece of pieces) {
    for (const { key, report } of piece) {
      if (!open || !isSame(open.key, key)) {
        close();
        open = beginning(key);
      }
      open.leads.take(report);
      count(counts, { areaId: tree.publicIds.get(key.areaId)!, category: key.category, day: report.observedOn }, to);
    }
  }
  close();
  return { steps, counts: [...counts.values()] };
}

function count(counts: Map<string, CountRow>, where: Omit<CountRow, 'reports'>, to: Day): void {
  if (where.day > to) return;
  const place = `${where.areaId} ${where.category} ${where.day}`;
  const found = counts.get(place);
  if (found) found.reports += 1;
  else counts.set(place, { ...where, reports: 1 });
}

function isSame(a: PublicKey, b: PublicKey): boolean {
  return a.areaId === b.areaId && a.category === b.category && a.itemCode === b.itemCode;
}
