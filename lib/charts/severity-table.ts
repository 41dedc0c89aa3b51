import { shareOf } from '@/lib/core/share';
import { formatDay, formatNumber, formatShare } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { SEVERITIES, type Category } from '@/lib/crisis/vocabulary';
import type { Day } from '@/lib/crisis/schema';
import type { AreaTrend, DaySeverity } from '@/lib/estimates/trend';
import type { ChartTable } from './model';
import { runsOf } from './runs';
import { severePeople, silentPeople, wholeAreaPeople } from './severe-people';

/** F1 of one category as a table: a row for each stretch of days that read the same. */
export function severityTable(days: readonly Day[], area: AreaTrend, category: Category, locale: Locale): ChartTable {
  const t = translator(locale);
  const severity = area.byCategory[category]?.severity ?? [];
  const rows = runsOf(severity.length, (day) => JSON.stringify(cells(severity[day]!)));
  const column = (key: string, label: string, number = true) => ({ key, label, number });
  return {
    category,
    caption: t('charts.severity.table', { category: t(`common.category.${category}`) }),
    columns: [
      column('from', t('charts.severity.from'), false),
      column('to', t('charts.severity.to'), false),
      ...[...SEVERITIES].reverse().map((level) => column(`s${level}`, t('severity.level', { level, word: t(`severity.${level}.word`) }))),
      column('none', t('charts.severity.noReport')),
      column('severe', t('charts.severity.severeShare')),
      column('whole', t('charts.severity.wholeArea')),
    ],
    rows: rows.map(({ from, to }) => {
      const { severe, ...people } = cells(severity[from]!);
      const shown = Object.entries(people).map(([key, value]) => [key, formatNumber(locale, value)]);
      return {
        from: formatDay(locale, days[from]!, 'short'),
        to: formatDay(locale, days[to - 1]!, 'short'),
        ...Object.fromEntries(shown),
        severe: formatShare(locale, shareOf(severe, area.population)),
      };
    }),
  };
}

function cells(parts: DaySeverity): Record<string, number> & { severe: number } {
  const at = (level: number) => parts.reduce((sum, part) => sum + (part.severity === level ? part.people : 0), 0);
  return {
    ...Object.fromEntries(SEVERITIES.map((level) => [`s${level}`, at(level)])),
    none: silentPeople(parts),
    whole: wholeAreaPeople(parts),
    severe: severePeople(parts),
  };
}
