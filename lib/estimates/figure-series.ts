import { publicAreas } from '@/lib/crisis/areas';
import type { Day } from '@/lib/crisis/schema';
import type { Category } from '@/lib/crisis/vocabulary';
import { coverageByArea } from './day-figures';
import type { AnyDays, CategoryDays, DrawingRules } from './drawn-days';
import { countSeries, type CountRow } from './report-counts';
import { severityByArea } from './severity-by-area';
import { eachStretch, stretchesOf } from './stretches';
import type { AnySeries, CategorySeries } from './trend';

/** What stands beside the days that were drawn: reports by day, and the days themselves, all from the start of the crisis. */
export type Counted = { counts: readonly CountRow[]; days: readonly Day[] };

/** The figures of one category for each public area, the whole crisis first. */
export function categorySeries(drawn: CategoryDays, category: Category, counted: Counted, rules: DrawingRules): CategorySeries[] {
  return series(drawn, drawn.people.map(({ shown }) => shown), [category], counted, rules);
}

/** The figures of any category (F3) for each public area. */
export function anySeries(drawn: AnyDays, categories: readonly Category[], counted: Counted, rules: DrawingRules): AnySeries[] {
  return series(drawn, drawn.people, categories, counted, rules);
}

function series<People>(
  { nodes, speaking }: Pick<CategoryDays | AnyDays, 'nodes' | 'speaking'>,
  people: readonly (readonly People[])[],
  categories: readonly Category[],
  { counts, days }: Counted,
  { tree, crisis }: DrawingRules,
) {
  const severity = severityByArea(stretchesOf(nodes), tree, crisis.lastKnownDays);
  const coverage = eachStretch([speaking], (areaIds) => coverageByArea((areaId) => areaIds.has(areaId), tree));
  return publicAreas(tree).map(({ id }, at) => ({
    severity: severity[at]!,
    people: people.map((ofDay) => ofDay[at]!),
    coverage: coverage.map((ofDay) => ofDay[at]!),
    ...countSeries(counts, id, tree, categories, days),
  }));
}
