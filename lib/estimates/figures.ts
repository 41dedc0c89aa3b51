import { publicAreas, type AreaTree } from '@/lib/crisis/areas';
import type { Crisis, Day } from '@/lib/crisis/schema';
import { CATEGORIES } from '@/lib/crisis/vocabulary';
import { anySeverity } from './any-category';
import { anyPeople } from './any-people';
import { coverageByArea, dayFigures } from './day-figures';
import { leadIndex, type CellRow } from './lead-index';
import { countSeries, type CountRow } from './report-counts';
import { severityByArea } from './severity-by-area';
import type { AreaTrend } from './trend';

export type FigureInput = {
  cells: readonly CellRow[];
  counts: readonly CountRow[];
  tree: AreaTree;
  crisis: Pick<Crisis, 'policy' | 'lastKnownDays'>;
  isPartItem: (itemCode: string) => boolean;
  /** Every day from the start of the crisis: last known looks back over them. At least one. */
  days: readonly Day[];
};

/**
 * Every figure that can be asked about one least certainty and item: each public area (the whole crisis first), category and day, and
 * any category (F3).
 */
export function figures({ cells, counts, tree, crisis, isPartItem, days }: FigureInput): AreaTrend[] {
  const leadsOn = leadIndex(cells, days[0]!, days.length);
  const byCategory = CATEGORIES.map((category) => days.map((_, day) => dayFigures(leadsOn(category, day), tree, crisis.policy, isPartItem)));
  const severity = byCategory.map((byDay) => severityByArea(byDay.map(({ nodes }) => nodes), days, tree, crisis.lastKnownDays));

  const onDay = days.map((_, day) => byCategory.map((byDay) => byDay[day]!));
  const anyNodes = onDay.map((figuresOfDay) => anySeverity(figuresOfDay.map(({ nodes }) => nodes)));
  const any = {
    severity: severityByArea(anyNodes, days, tree, crisis.lastKnownDays),
    people: onDay.map((figuresOfDay) => anyPeople(figuresOfDay.map(({ people }) => people), crisis.policy)),
    coverage: days.map((_, day) => {
      const leads = CATEGORIES.map((category) => leadsOn(category, day));
      return coverageByArea((areaId) => leads.flatMap((leadsOf) => leadsOf(areaId)), tree);
    }),
  };

  return publicAreas(tree).map((area, at) => ({
    area,
    population: (at === 0 ? tree.figures : tree.figures.split[at - 1]!).population ?? 0,
    areaCount: at === 0 ? tree.districts.length : 1,
    byCategory: Object.fromEntries(
      CATEGORIES.map((category, index) => [category, {
        severity: severity[index]![at]!,
        people: byCategory[index]!.map(({ peopleShown }) => peopleShown[at]!),
        coverage: byCategory[index]!.map(({ coverage }) => coverage[at]!),
        ...countSeries(counts, area.id, tree, [category], days),
      }]),
    ),
    any: {
      severity: any.severity[at]!,
      people: any.people.map((ranges) => ranges[at]!),
      coverage: any.coverage.map((coverage) => coverage[at]!),
      ...countSeries(counts, area.id, tree, CATEGORIES, days),
    },
  }));
}
