import { CATEGORIES, type Severity } from '@/lib/crisis/vocabulary';
import type { Day } from '@/lib/crisis/schema';
import { nameIn } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { AreaTrend, Trend } from '@/lib/estimates/trend';
import { areaFact, districtsOf, ownLevel, shownSeries, type AreaFact } from './area-fact';

/** An area on the chosen day, with all that map, list and sentences say of it. */
export type MapArea = Pick<AreaTrend, 'area' | 'population'> & {
  name: string;
  fact: AreaFact;
  /** The highest severity that the area itself reports; it can be less than the highest in force. */
  ownLevel: Severity | null;
  /** Names of the categories at the highest severity that rest on the same; empty where one category is chosen. */
  categories: string[];
  /** Newest day that a report of the area, or a statement about the whole area, describes. */
  newestReportOn: Day | null;
};

/** The public areas of level 1 on the chosen day, in the order of the profile; none where the period has no days. */
export function mapAreas(trend: Trend, locale: Locale): MapArea[] {
  const { on } = trend;
  if (!on) return [];
  return districtsOf(trend).map((area) => {
    const series = shownSeries(area);
    const fact = areaFact(series?.severity[on.index] ?? []);
    return {
      area: area.area,
      population: area.population,
      name: nameIn(locale, area.area.names),
      fact,
      ownLevel: ownLevel(area, on.index),
      categories: area.any ? categoriesOf(area, on.index, fact.level, locale) : [],
      newestReportOn: series?.newestReportOn[on.index] ?? null,
    };
  });
}

/** What reports from the area say goes before what a statement about the whole area says, as in the fact itself. */
function categoriesOf({ byCategory }: AreaTrend, day: number, level: Severity | null, locale: Locale): string[] {
  const at = CATEGORIES.map((category) => ({ category, fact: areaFact(byCategory[category]?.severity[day] ?? []) }));
  const highest = at.filter(({ fact }) => level !== null && fact.level === level);
  const own = highest.filter(({ fact }) => fact.basis === 'own');
  const t = translator(locale);
  return (own.length > 0 ? own : highest).map(({ category }) => t(`common.category.${category}`));
}
