import { addDays, daysBetween } from '@/lib/core/dates';
import type { Day } from '@/lib/crisis/schema';
import type { Category } from '@/lib/crisis/vocabulary';
import type { LeadCell } from './cells';
import type { PeopleLead } from './people';
import type { LeadsOf, SeverityLead } from './severity';

/** Lead cells of one least certainty that are equal on every day from `from` to `to`, without the names of reports. */
export type LeadStep = { areaId: string; category: Category; itemCode: string; from: Day; to: Day } & Omit<
  LeadCell,
  'minCertainty' | 'day' | 'publicId' | 'reports'
>;

export type FigureLead = SeverityLead & { people: PeopleLead | null };

/** The leads of one category by day. A day that is not in `changes` has the same leads as the day before it. */
export type CategoryLeads = { on: (day: number) => LeadsOf<FigureLead>; changes: ReadonlySet<number> };

/** Leads by category, day and area, so that no figure has to search. Days are places after `firstDay`. */
export function leadIndex(
  steps: readonly LeadStep[],
  firstDay: Day,
  dayCount: number,
): Record<Category, CategoryLeads> {
  const lastDay = addDays(firstDay, dayCount - 1);
  const index = {
    FOOD: categoryIndex(),
    MEDICINE: categoryIndex(),
    GAS: categoryIndex(),
    MEDICAL_AID: categoryIndex(),
  };
  for (const step of steps) {
    if (step.to < firstDay || step.from > lastDay) continue;
    const first = Math.max(0, daysBetween(firstDay, step.from));
    const last = Math.min(dayCount - 1, daysBetween(firstDay, step.to));
    index[step.category].add(figureLead(step), step.areaId, first, last);
  }
  return index;
}

function categoryIndex(): CategoryLeads & {
  add: (lead: FigureLead, areaId: string, first: number, last: number) => void;
} {
  const days: (Map<string, FigureLead[]> | undefined)[] = [];
  const changes = new Set<number>([0]);
  const add = (lead: FigureLead, areaId: string, first: number, last: number) => {
    changes.add(first).add(last + 1);
    for (let day = first; day <= last; day += 1) {
      const areas = (days[day] ??= new Map());
      const leads = areas.get(areaId);
      if (leads) leads.push(lead);
      else areas.set(areaId, [lead]);
    }
  };
  return { add, changes, on: (day) => (areaId) => days[day]?.get(areaId) ?? NOTHING };
}

const NOTHING: readonly FigureLead[] = [];

/** A day of people without their number is the mark of a withheld one (lead_cell.people_on). */
function figureLead(step: LeadStep): FigureLead {
  const { itemCode, severity, certainty, observedOn, peopleOn } = step;
  if (peopleOn === null) return { itemCode, severity, certainty, observedOn, people: null };
  const [people, low, high] = [step.people, step.peopleLow, step.peopleHigh].map(
    (value) => value ?? ('withheld' as const),
  );
  return {
    itemCode,
    severity,
    certainty,
    observedOn,
    people: { people: people!, low: low!, high: high!, on: peopleOn, published: step.peoplePublished },
  };
}
