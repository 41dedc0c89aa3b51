import { shareOf } from '@/lib/core/share';
import { severePeople } from '@/lib/charts/severe-people';
import type { Day } from '@/lib/crisis/schema';
import type { Category } from '@/lib/crisis/vocabulary';
import type { Measure } from './filters';
import { isSilent } from './summaries';
import type { AnySeries, AreaTrend, CategorySeries, FigureStatus, Trend } from './trend';

/** `no_report`: nothing was in force, so there is no number; never a 0. */
export type RowStatus = FigureStatus | 'no_report';

/**
 * A row of trends.csv. people_severe (F1, 3+): people. people_affected (F2): people, with low and high; for category
 * ANY (F3) the value is empty and low and high are "at least" and "at most". coverage_own, coverage_any (F5): share of
 * the population, 0 to 1, four decimals. reports (F6): a count, where 0 is 0.
 */
export type TrendRow = {
  day: Day;
  areaCode: string;
  category: Category | 'ANY';
  measure: Measure;
  value: number | null;
  low: number | null;
  high: number | null;
  status: RowStatus;
};

type Cell = Pick<TrendRow, 'measure' | 'value' | 'low' | 'high' | 'status'>;

/**
 * Every measure (or the one of the filter) as a long table, in the order day, area (the whole crisis first), category,
 * ANY, measure.
 */
export function* trendRows({
  days,
  areas,
  categories,
  filters,
}: Pick<Trend, 'days' | 'areas' | 'categories' | 'filters'>): Generator<TrendRow> {
  for (const [at, day] of days.entries()) {
    for (const area of areas) {
      const all: [Category | 'ANY', CategorySeries | AnySeries][] = categories.map((category) => [
        category,
        area.byCategory[category]!,
      ]);
      if (area.any) all.push(['ANY', area.any]);
      for (const [category, series] of all) {
        for (const cell of cellsOf(series, at, area)) {
          if (filters.measure === null || filters.measure === cell.measure)
            yield { day, areaCode: area.area.id, category, ...cell };
        }
      }
    }
  }
}

function cellsOf(series: CategorySeries | AnySeries, at: number, { population }: AreaTrend): Cell[] {
  const severity = series.severity[at]!;
  const people = series.people[at]!;
  const { ownPeople, anyPeople } = series.coverage[at]!;
  const single = (measure: Measure, value: number): Cell => ({
    measure,
    value,
    low: null,
    high: null,
    status: 'known',
  });
  return [
    isSilent(severity)
      ? { measure: 'people_severe', value: null, low: null, high: null, status: 'no_report' }
      : single('people_severe', severePeople(severity)),
    'value' in people
      ? { measure: 'people_affected', ...people }
      : { measure: 'people_affected', value: null, low: people.atLeast, high: people.atMost, status: people.status },
    single('coverage_own', share(ownPeople, population)),
    single('coverage_any', share(anyPeople, population)),
    single('reports', series.reports[at]!),
  ];
}

function share(people: number, population: number): number {
  return Math.round(shareOf(people, population) * 10_000) / 10_000;
}
