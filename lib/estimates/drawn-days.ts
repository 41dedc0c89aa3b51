import type { AreaTree } from '@/lib/crisis/areas';
import type { Crisis } from '@/lib/crisis/schema';
import { CATEGORIES, type Category } from '@/lib/crisis/vocabulary';
import { anySeverity } from './any-category';
import { anyPeople } from './any-people';
import { dayPeople, type DayPeople } from './day-figures';
import type { CategoryLeads } from './lead-index';
import { bySeverity, type SeverityNode } from './severity';
import { byStretch, eachStretch } from './stretches';
import type { PeopleRange } from './trend';

/** What figures are drawn up by, besides the leads. */
export type DrawingRules = { tree: AreaTree; crisis: Pick<Crisis, 'policy' | 'lastKnownDays'>; isPartItem: (itemCode: string) => boolean };

/**
 * What follows from the leads of a day alone, for some days in a row. Days that follow each other and are alike share one and the same.
 */
type Drawn<People> = {
  nodes: readonly (readonly SeverityNode[])[];
  people: readonly People[];
  /** The areas of the figure tree that something leads for. */
  speaking: readonly ReadonlySet<string>[];
};
export type CategoryDays = Drawn<DayPeople>;
/** Of any category (F3): the pairs of the whole crisis and of each district. */
export type AnyDays = Drawn<readonly PeopleRange[]>;
export type DrawnDays = { byCategory: Record<Category, CategoryDays>; any: AnyDays };

/** The days of one category. */
export function categoryDays({ on, changes, peopleChanges }: CategoryLeads, dayCount: number, { tree, crisis, isPartItem }: DrawingRules): CategoryDays {
  const areaIds = [...new Set(tree.figureIds.values())];
  return {
    nodes: byStretch(dayCount, changes, (day) => bySeverity(tree.figures, on(day), isPartItem)),
    people: byStretch(dayCount, peopleChanges, (day) => dayPeople(on(day), tree, crisis.policy)),
    speaking: byStretch(dayCount, changes, (day) => new Set(areaIds.filter((areaId) => on(day)(areaId).length > 0))),
  };
}

/** The days of any category, from those of all categories. */
export function anyDays(byCategory: Record<Category, CategoryDays>, { crisis }: DrawingRules): AnyDays {
  const each = CATEGORIES.map((category) => byCategory[category]);
  return {
    nodes: eachStretch(each.map(({ nodes }) => nodes), (...of) => anySeverity(of)),
    people: eachStretch(each.map(({ people }) => people), (...of) => anyPeople(of, crisis.policy)),
    speaking: eachStretch(each.map(({ speaking }) => speaking), (...of) => new Set(of.flatMap((areaIds) => [...areaIds]))),
  };
}

/** As many of the days, from the place `first` on. */
export function someDays<Days extends Drawn<unknown>>({ nodes, people, speaking }: Days, first: number, count: number): Days {
  const some = <Value>(values: readonly Value[]) => values.slice(first, first + count);
  return { nodes: some(nodes), people: some(people), speaking: some(speaking) } as unknown as Days;
}

/** The days with others in their place, from the place `first` on. */
export function withDays<Days extends Drawn<unknown>>(days: Days, first: number, others: Days): Days {
  const put = <Value>(values: readonly Value[], other: readonly Value[]) => [...values.slice(0, first), ...other, ...values.slice(first + other.length)];
  return { nodes: put(days.nodes, others.nodes), people: put(days.people, others.people), speaking: put(days.speaking, others.speaking) } as unknown as Days;
}
