import type { Category } from '@/lib/crisis/vocabulary';
import type { Day } from '@/lib/crisis/schema';
import type { AreaTrend, DaySeverity, Trend } from '@/lib/estimates/trend';
import { trendOf } from './trend-fixture';

export type District = {
  id: string;
  population: number;
  /** Longitude and latitude; without it the area has no place on the map. */
  at?: [number, number];
  severity: Partial<Record<Category, DaySeverity[]>>;
  /** F3; left out where one category is chosen. */
  any?: DaySeverity[];
  newest?: Day;
};

/** A trend of the whole and these districts, on its last day. Every district names its severity on every day. */
export function districtTrend(districts: readonly District[], { days = 1, category }: { days?: number; category?: Category } = {}): Trend {
  const base = trendOf({ days });
  const categories = category ? [category] : base.categories;
  return { ...base, categories, areas: [...base.areas, ...districts.map(areaOf)] };

  function areaOf({ id, population, at, severity, any, newest }: District): AreaTrend {
    const silent = Array.from({ length: days }, (): DaySeverity => [{ severity: null, basis: 'none', people: population, fromPart: false, lastSeverity: null, lastReportedOn: null }]);
    const all = trendOf({ days, severity: Object.fromEntries(categories.map((one) => [one, severity[one] ?? silent])) }).areas[0]!.byCategory;
    const byCategory = Object.fromEntries(
      categories.map((one) => [one, { ...all[one]!, newestReportOn: Array.from({ length: days }, () => newest ?? null) }]),
    ) as AreaTrend['byCategory'];
    const [longitude, latitude] = at ?? [null, null];
    return {
      area: { id, level: 1, names: { en: id }, population, populationDate: '2022', members: [id], longitude, latitude } as unknown as AreaTrend['area'],
      population,
      areaCount: 1,
      byCategory,
      any: any ? { ...byCategory[categories[0]!]!, people: [], severity: any } : null,
    };
  }
}
