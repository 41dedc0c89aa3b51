import { publicAreas, type AreaTree } from '@/lib/crisis/areas';
import type { Crisis, Day } from '@/lib/crisis/schema';
import { CATEGORIES, type Category } from '@/lib/crisis/vocabulary';
import { anySeverity } from './any-category';
import { anyPeople } from './any-people';
import { coverageByArea, dayPeople } from './day-figures';
import { leadIndex, type CategoryLeads, type LeadStep } from './lead-index';
import { countSeries, type CountRow } from './report-counts';
import { bySeverity, type LeadsOf, type SeverityNode } from './severity';
import { severityByArea } from './severity-by-area';
import { byDay, stretchesOf, type Stretch } from './stretches';
import type { AreaTrend, CategorySeries } from './trend';

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
  const severityOf = (nodes: Stretch<SeverityNode[]>[]) => severityByArea(nodes, tree, crisis.lastKnownDays);
  const stretches = <Value>(changes: ReadonlySet<number>, make: (day: number) => Value) =>
    stretchesOf(days.length, changes, make);

  const single = CATEGORIES.map((category) => {
    const { on, changes, peopleChanges } = leads[category];
    const nodes = stretches(changes, (day) => bySeverity(tree.figures, on(day), isPartItem));
    return {
      nodes: byDay(nodes),
      severity: severityOf(nodes),
      people: byDay(stretches(peopleChanges, (day) => dayPeople(on(day), tree, crisis.policy))),
      coverage: byDay(stretches(changes, (day) => coverageByArea(on(day), tree))),
    };
  });

  const changes = new Set(CATEGORIES.flatMap((category) => [...leads[category].changes]));
  const peopleChanges = new Set(CATEGORIES.flatMap((category) => [...leads[category].peopleChanges]));
  const any = {
    severity: severityOf(stretches(changes, (day) => anySeverity(single.map(({ nodes }) => nodes[day]!)))),
    people: byDay(
      stretches(peopleChanges, (day) =>
        anyPeople(
          single.map(({ people }) => people[day]!),
          crisis.policy,
        ),
      ),
    ),
    coverage: byDay(stretches(changes, (day) => coverageByArea(anyLeadsOn(leads, day), tree))),
  };

  return publicAreas(tree).map((area, at) => ({
    area,
    population: (at === 0 ? tree.figures : tree.figures.split[at - 1]!).population ?? 0,
    areaCount: at === 0 ? tree.districts.length : 1,
    byCategory: Object.fromEntries(
      CATEGORIES.map((category, index) => {
        const { severity, people, coverage } = single[index]!;
        const series: CategorySeries = {
          severity: severity[at]!,
          people: people.map(({ shown }) => shown[at]!),
          coverage: coverage.map((byArea) => byArea[at]!),
          ...countSeries(counts, area.id, tree, [category], days),
        };
        return [category, series];
      }),
    ),
    any: {
      severity: any.severity[at]!,
      people: any.people.map((ranges) => ranges[at]!),
      coverage: any.coverage.map((byArea) => byArea[at]!),
      ...countSeries(counts, area.id, tree, CATEGORIES, days),
    },
  }));
}

/** The leads of an area in the first category that has one: enough to see whether anybody speaks. */
function anyLeadsOn(leads: Record<Category, CategoryLeads>, day: number): LeadsOf<unknown> {
  const byCategory = CATEGORIES.map((category) => leads[category].on(day));
  return (areaId) => byCategory.map((leadsOf) => leadsOf(areaId)).find((found) => found.length > 0) ?? [];
}
