import { daysBetween } from '@/lib/core/dates';
import type { Day } from '@/lib/crisis/schema';
import { CATEGORIES, type Category } from '@/lib/crisis/vocabulary';
import type { LeadCell } from './cells';
import type { PeopleLead } from './people';
import type { LeadsOf, SeverityLead } from './severity';

/** A lead cell as the figures read it: of one least certainty, without the names of reports. */
export type CellRow = { areaId: string; category: Category; itemCode: string } & Omit<LeadCell, 'minCertainty' | 'publicId' | 'reports'>;

export type FigureLead = SeverityLead & { people: PeopleLead | null };

/** Leads by day, category and area, so that a day's figures look nothing up by searching. */
export function leadIndex(rows: readonly CellRow[], firstDay: Day, dayCount: number): (category: Category, day: number) => LeadsOf<FigureLead> {
  const slots = CATEGORIES.map(() => Array.from({ length: dayCount }, () => new Map<string, FigureLead[]>()));
  const places = new Map<Day, number>();
  for (const row of rows) {
    let place = places.get(row.day);
    if (place === undefined) places.set(row.day, (place = daysBetween(firstDay, row.day)));
    const slot = slots[CATEGORIES.indexOf(row.category)]![place];
    if (!slot) continue;
    const leads = slot.get(row.areaId);
    if (leads) leads.push(figureLead(row));
    else slot.set(row.areaId, [figureLead(row)]);
  }
  return (category, day) => {
    const slot = slots[CATEGORIES.indexOf(category)]![day]!;
    return (areaId) => slot.get(areaId) ?? NOTHING;
  };
}

const NOTHING: readonly FigureLead[] = [];

/** A day of people without their number is the mark of a withheld one (lead_cell.people_on). */
function figureLead({ itemCode, severity, certainty, observedOn, people, peopleOn, peopleLow, peopleHigh, peoplePublished }: CellRow): FigureLead {
  const known = peopleOn === null ? null : {
    people: people ?? ('withheld' as const), low: peopleLow ?? ('withheld' as const), high: peopleHigh ?? ('withheld' as const),
    on: peopleOn, published: peoplePublished,
  };
  return { itemCode, severity, certainty, observedOn, people: known };
}
