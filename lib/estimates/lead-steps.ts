import { daysBetween } from '@/lib/core/dates';
import type { LeadCell } from './cells';
import type { LeadStep } from './lead-index';
import type { PublicKey } from './stored/public-key';

/** The cells of one least certainty, area and item as steps: one for each stretch of days on which a lead stays the same. */
export function leadSteps({ areaId, category, itemCode }: PublicKey, cells: readonly LeadCell[]): LeadStep[] {
  const steps: (LeadStep & { said: string })[] = [];
  for (const { day, minCertainty: _m, publicId: _p, ...lead } of [...cells].sort(byDay)) {
    const before = steps.at(-1);
    const said = JSON.stringify(lead);
    if (before?.said === said && daysBetween(before.to, day) === 1) before.to = day;
    else steps.push({ areaId, category, itemCode, from: day, to: day, ...lead, said });
  }
  return steps.map(({ said: _, ...step }) => step);
}

function byDay(a: LeadCell, b: LeadCell): number {
  return a.day < b.day ? -1 : 1;
}
