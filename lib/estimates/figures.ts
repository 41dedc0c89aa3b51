import { publicAreas, type AreaTree } from '@/lib/crisis/areas';
import type { Crisis, Day } from '@/lib/crisis/schema';
import { CATEGORIES } from '@/lib/crisis/vocabulary';
import { anySeverity } from './any-category';
import { anyPeople } from './any-people';
import { coverageByArea, dayFigures } from './day-figures';
import { leadIndex, type LeadStep } from './lead-index';
import { countSeries, type CountRow } from './report-counts';
import { severityByArea } from './severity-by-area';
import type { AreaTrend } from './trend';

export type FigureInput = {
  steps: readonly LeadStep[];
  counts: readonly CountRow[];
  tree: AreaTree;
  crisis: Pick<Crisis, 'policy' | 'lastKnownDays'>;
  isPartItem: (itemCode: string) => boolean;
  /** Every day from the start of the crisis: last known looks back over them. At least one. */
  days: readonly Day[];
};

/**
 * Every figure that can be asked about one least certainty and item: each public area (the whole crisis first),
 * category and day, and any category (F3).
 */
export function figures({ steps, counts, tree, crisis, isPartItem, days }: FigureInput): AreaTrend[] {
  const leads = leadIndex(steps, days[0]!, days.length);
  const byCategory = CATEGORIES.map((category) =>
    stepwise(days.length, leads[category].changes, (day) =>
      dayFigures(leads[category].on(day), tree, crisis.policy, isPartItem),
    ),
  );
  const severity = byCategory.map((byDay) =>
    severityByArea(
      byDay.map(({ nodes }) => nodes),
      days,
      tree,
      crisis.lastKnownDays,
    ),
  );

  const changes = new Set(CATEGORIES.flatMap((category) => [...leads[category].changes]));
  const anyByDay = stepwise(days.length, changes, (day) => {
    const single = byCategory.map((byDay) => byDay[day]!);
    const leadsOf = CATEGORIES.map((category) => leads[category].on(day));
    return {
      nodes: anySeverity(single.map(({ nodes }) => nodes)),
      people: anyPeople(
        single.map(({ people }) => people),
        crisis.policy,
      ),
      coverage: coverageByArea((areaId) => leadsOf.flatMap((of) => of(areaId)), tree),
    };
  });
  const anySeverityByArea = severityByArea(
    anyByDay.map(({ nodes }) => nodes),
    days,
    tree,
    crisis.lastKnownDays,
  );

  return publicAreas(tree).map((area, at) => ({
    area,
    population: (at === 0 ? tree.figures : tree.figures.split[at - 1]!).population ?? 0,
    areaCount: at === 0 ? tree.districts.length : 1,
    byCategory: Object.fromEntries(
      CATEGORIES.map((category, index) => [
        category,
        {
          severity: severity[index]![at]!,
          people: byCategory[index]!.map(({ peopleShown }) => peopleShown[at]!),
          coverage: byCategory[index]!.map(({ coverage }) => coverage[at]!),
          ...countSeries(counts, area.id, tree, [category], days),
        },
      ]),
    ),
    any: {
      severity: anySeverityByArea[at]!,
      people: anyByDay.map(({ people }) => people[at]!),
      coverage: anyByDay.map(({ coverage }) => coverage[at]!),
      ...countSeries(counts, area.id, tree, CATEGORIES, days),
    },
  }));
}

/** One value for each day, made anew only on the days on which something changes: figures are step functions. */
function stepwise<Value>(dayCount: number, changes: ReadonlySet<number>, make: (day: number) => Value): Value[] {
  const values: Value[] = [];
  for (let day = 0; day < dayCount; day += 1) values.push(day === 0 || changes.has(day) ? make(day) : values[day - 1]!);
  return values;
}
