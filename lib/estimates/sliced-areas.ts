import { CATEGORIES, type Category } from '@/lib/crisis/vocabulary';
import type { AnySeries, AreaTrend, CategorySeries } from './trend';

/**
 * The categories and days that filters ask for, out of all figures. `first` is the place of the first day, `count` how
 * many.
 */
export function slicedAreas(
  areas: readonly AreaTrend[],
  { category, first, count }: { category: Category | null; first: number; count: number },
): AreaTrend[] {
  const categories = category ? [category] : CATEGORIES;
  return areas.map((area) => ({
    ...area,
    byCategory: Object.fromEntries(categories.map((one) => [one, slicedSeries(area.byCategory[one]!, first, count)])),
    any: category || !area.any ? null : slicedSeries(area.any, first, count),
  }));
}

function slicedSeries<Series extends CategorySeries | AnySeries>(series: Series, first: number, count: number): Series {
  const slices = Object.entries(series).map(([name, byDay]) => [name, byDay.slice(first, first + count)]);
  return Object.fromEntries(slices) as Series;
}
