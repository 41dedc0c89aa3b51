import type { PeopleFigure } from '@/lib/estimates/trend';
import { formatDay, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { chartArea, type ChartInput } from './chart-frame';
import type { ChartTable } from './model';
import { runsOf } from './runs';

/** F2 as a table: for each category a row for each stretch of days that read the same, also where nothing is known. */
export function peopleTable({ trend, locale }: ChartInput): ChartTable {
  const t = translator(locale);
  const column = (key: string, number = false) => ({ key, label: t(`peopleChart.column.${key}`), number });
  return {
    category: null,
    caption: t('peopleChart.table'),
    columns: [column('from'), column('to'), column('category'), column('people', true), column('low', true), column('high', true)],
    rows: trend.categories.flatMap((category) => {
      const figures = chartArea(trend).byCategory[category]?.people ?? [];
      return runsOf(figures.length, (day) => JSON.stringify(figures[day])).map(({ from, to }) => ({
        from: formatDay(locale, trend.days[from]!, 'short'),
        to: formatDay(locale, trend.days[to - 1]!, 'short'),
        category: t(`common.category.${category}`),
        ...cells(figures[from]!, locale),
      }));
    }),
  };
}

function cells({ value, low, high, status }: PeopleFigure, locale: Locale): Record<'people' | 'low' | 'high', string> {
  const t = translator(locale);
  const withheld = t('dashboard.day.suppressed');
  if (value === null) return { people: status === 'suppressed' ? withheld : t('dashboard.day.unknown'), low: '–', high: '–' };
  const number = (people: number | null) => (people === null ? withheld : formatNumber(locale, people));
  const people = status === 'partly_suppressed' ? t('dashboard.day.atLeast', { people: number(value) }) : number(value);
  return { people, low: number(low), high: number(high) };
}
