import { daysBetween } from '@/lib/core/dates';
import type { Day } from '@/lib/crisis/schema';
import type { Category } from '@/lib/crisis/vocabulary';
import type { LeadCell } from './cells';
import type { PeopleLead } from './people';
import type { LeadsOf, SeverityLead } from './severity';

/** Lead cells of one least certainty that are equal on every day from `from` to `to`, without the names of reports. */
export type LeadStep = { areaId: string; category: Category; itemCode: string; from: Day; to: Day } & Omit<
  LeadCell,
  'minCertainty' | 'day' | 'publicId'
>;

export type FigureLead = SeverityLead & { people: PeopleLead | null };

/** The leads of one category by day: days are places in the period. */
export type CategoryLeads = {
  on: (day: number) => LeadsOf<FigureLead>;
  /** Days whose leads are not those of the day before. */
  changes: ReadonlySet<number>;
  /** The same for leads with known people. */
  peopleChanges: ReadonlySet<number>;
};

type PlacedLead = { areaId: string; lead: FigureLead; first: number; last: number };

/** Leads by category, day and area, for `dayCount` days from `firstDay`. */
export function leadIndex(
  steps: readonly LeadStep[],
  firstDay: Day,
  dayCount: number,
): Record<Category, CategoryLeads> {
  const placed: Record<Category, PlacedLead[]> = { FOOD: [], MEDICINE: [], GAS: [], MEDICAL_AID: [] };
  const places = new Map<Day, number>();
  const placeOf = (day: Day) => {
    const place = places.get(day) ?? daysBetween(firstDay, day);
    places.set(day, place);
    return place;
  };
  for (const step of steps) {
    const first = Math.max(0, placeOf(step.from));
    const last = Math.min(dayCount - 1, placeOf(step.to));
    if (first <= last) placed[step.category].push({ areaId: step.areaId, lead: figureLead(step), first, last });
  }
  return {
    FOOD: categoryLeads(placed.FOOD, dayCount),
    MEDICINE: categoryLeads(placed.MEDICINE, dayCount),
    GAS: categoryLeads(placed.GAS, dayCount),
    MEDICAL_AID: categoryLeads(placed.MEDICAL_AID, dayCount),
  };
}

function categoryLeads(placed: readonly PlacedLead[], dayCount: number): CategoryLeads {
  // Sorted into days once: looking through all leads for each day grows with the square of the crisis.
  const days = Array.from({ length: dayCount }, (): PlacedLead[] => []);
  for (const lead of placed) for (let day = lead.first; day <= lead.last; day += 1) days[day]!.push(lead);
  const known = new Map<number, LeadsOf<FigureLead>>();
  const on = (day: number) => {
    const leadsOf = known.get(day) ?? byArea(days[day] ?? []);
    known.set(day, leadsOf);
    return leadsOf;
  };
  return { on, changes: daysOf(placed), peopleChanges: daysOf(placed.filter(({ lead }) => lead.people !== null)) };
}

function byArea(placed: readonly PlacedLead[]): LeadsOf<FigureLead> {
  const areas = new Map<string, FigureLead[]>();
  for (const { areaId, lead } of placed) {
    const leads = areas.get(areaId);
    if (leads) leads.push(lead);
    else areas.set(areaId, [lead]);
  }
  return (areaId) => areas.get(areaId) ?? NOTHING;
}

function daysOf(placed: readonly PlacedLead[]): Set<number> {
  const days = new Set<number>();
  for (const { first, last } of placed) days.add(first).add(last + 1);
  return days;
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
