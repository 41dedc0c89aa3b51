import type { Category } from '@/lib/crisis/vocabulary';
import type { Day } from '@/lib/crisis/schema';
import { formatDay, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { levelWords } from './level-words';
import type { MapArea } from './map-areas';
import { groundOf } from './map-words';
import type { ChartTable } from './model';

/**
 * The facts of the map as a list of areas, in the order of the profile: whoever does not see the map misses nothing. `category` is the chosen
 * one; without one a column names the categories at the highest severity.
 */
export function mapTable(areas: readonly MapArea[], { category, day, locale }: { category: Category | null; day: Day; locale: Locale }): ChartTable {
  const t = translator(locale);
  const column = (key: string, number = false) => ({ key, label: t(`mapChart.column.${key}`), number });
  return {
    category,
    caption: t('mapChart.table', { day: formatDay(locale, day, 'short') }),
    columns: [
      column('area'),
      column('people', true),
      column('severity'),
      ...(category === null ? [column('categories')] : []),
      column('basis'),
      column('newest'),
    ],
    rows: areas.map((area) => ({
      area: area.name,
      people: formatNumber(locale, area.population),
      severity: severityCell(area, locale),
      ...(category === null ? { categories: area.categories.join(', ') || '–' } : {}),
      basis: t(`mapChart.basis.${groundOf(area)}`, { own: area.ownLevel === null ? '' : levelWords(area.ownLevel, locale) }),
      newest: area.newestReportOn ? formatDay(locale, area.newestReportOn, 'short') : '–',
    })),
  };
}

function severityCell({ fact: { level, lastLevel, lastReportedOn } }: MapArea, locale: Locale): string {
  const t = translator(locale);
  if (level !== null) return levelWords(level, locale);
  if (lastLevel === null || lastReportedOn === null) return t('mapChart.noReport');
  return t('mapChart.lastKnown', { severity: levelWords(lastLevel, locale), day: formatDay(locale, lastReportedOn, 'short') });
}
