import type { Category } from '@/lib/crisis/vocabulary';
import type { Day } from '@/lib/crisis/schema';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { levelWords } from './level-words';
import type { ChartTable, WeekCell } from './model';
import type { WeekRow } from './week-rows';

/** The heat table in words: a row per week, named by its first and last day, a column per area. */
export function weeksTable(rows: readonly WeekRow[], days: readonly Day[], category: Category | null, locale: Locale): ChartTable {
  const t = translator(locale);
  const weeks = rows[0]?.weeks ?? [];
  return {
    category,
    caption: t('weeksChart.table'),
    columns: [
      { key: 'from', label: t('weeksChart.from'), number: false },
      { key: 'to', label: t('weeksChart.to'), number: false },
      ...rows.map(({ areaId, name }) => ({ key: areaId, label: name, number: false })),
    ],
    rows: weeks.map(({ from, to }, index) => ({
      from: formatDay(locale, days[from]!, 'short'),
      to: formatDay(locale, days[to - 1]!, 'short'),
      ...Object.fromEntries(rows.map(({ areaId, weeks: cells }) => [areaId, cellWords(cells[index]!, locale)])),
    })),
  };
}

function cellWords({ level, basis, lastLevel }: WeekCell, locale: Locale): string {
  const t = translator(locale);
  if (level !== null) return basis === 'whole_area' ? t('weeksChart.wholeArea', { severity: levelWords(level, locale) }) : levelWords(level, locale);
  return lastLevel === null ? t('weeksChart.noReport') : t('weeksChart.lastKnown', { severity: levelWords(lastLevel, locale) });
}
