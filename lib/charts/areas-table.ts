import type { Category } from '@/lib/crisis/vocabulary';
import { formatDay, formatShare, nameIn } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import { shareOf } from '@/lib/core/share';
import type { AreaTrend } from '@/lib/estimates/trend';
import { areaFact } from './area-fact';
import type { ChartInput } from './chart-frame';
import { levelWords } from './level-words';
import type { ChartTable } from './model';
import { onlyCategory } from './only-category';
import { runsOf } from './runs';
import { severePeople } from './severe-people';

/** The panels in words: a row for each area, category and stretch of days on which nothing changed. */
export function areasTable(counted: readonly { area: AreaTrend }[], { trend, locale }: ChartInput): ChartTable {
  const t = translator(locale);
  const day = (at: number) => formatDay(locale, trend.days[at]!, 'short');
  const column = (key: string, number = false) => ({ key, label: t(`areasChart.column.${key}`), number });
  const rowsOf = (area: AreaTrend, category: Category) => {
    const severity = area.byCategory[category]?.severity ?? [];
    return runsOf(severity.length, (at) => JSON.stringify(severity[at])).map(({ from, to }) => {
      const parts = severity[from]!;
      const fact = areaFact(parts);
      const ground = fact.level === null ? 'none' : fact.basis === 'own' && fact.fromPart ? 'part' : fact.basis;
      return {
        area: nameIn(locale, area.area.names),
        category: t(`common.category.${category}`),
        from: day(from),
        to: day(to - 1),
        severity: fact.level === null ? t('areasChart.noReport') : levelWords(fact.level, locale),
        basis: t(`areasChart.basis.${ground}`),
        last: fact.lastLevel === null ? '–' : levelWords(fact.lastLevel, locale),
        share: fact.level === null ? '–' : formatShare(locale, shareOf(severePeople(parts), area.population)),
      };
    });
  };
  return {
    category: onlyCategory(trend),
    caption: t('areasChart.table'),
    columns: [
      column('area'),
      column('category'),
      column('from'),
      column('to'),
      column('severity'),
      column('basis'),
      column('last'),
      column('share', true),
    ],
    rows: counted.flatMap(({ area }) => trend.categories.flatMap((category) => rowsOf(area, category))),
  };
}
