import type { Trend } from '@/lib/estimates/trend';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { CoverageRibbon } from './model';
import { stepsOf } from './steps';

/** F5 over all shown categories of the chart's area: own is the headline, any the lighter ground behind it. */
export function coverageRibbon({ areas, categories }: Trend, locale: Locale): CoverageRibbon | null {
  const [area] = areas;
  const [only] = categories;
  const coverage = (area?.any ?? (only && area?.byCategory[only]))?.coverage;
  if (!area || !coverage) return null;
  return {
    label: translator(locale)('charts.coverage'),
    max: area.population,
    own: stepsOf(coverage.map(({ ownPeople }) => ({ low: 0, high: ownPeople }))),
    any: stepsOf(coverage.map(({ anyPeople }) => ({ low: 0, high: anyPeople }))),
  };
}
