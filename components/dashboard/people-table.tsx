import { shareOf } from '@/lib/core/share';
import { Table } from '@/components/ui/table';
import { severePeople } from '@/lib/charts/severe-people';
import { SEVERITIES } from '@/lib/crisis/vocabulary';
import type { DaySeverity } from '@/lib/estimates/trend';
import { formatNumber, formatShare } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import { affectedCell, affectedRangeCell } from './affected-cell';
import type { DashboardView } from './view';

const WORST_FIRST = [...SEVERITIES].reverse();

/** F1, F2 and F3 of the chosen day in numbers: a row per category and one for any of them, the parts adding up to the population. */
export function PeopleTable({ locale, trend }: DashboardView) {
  const t = translator(locale);
  const area = trend.areas[0];
  if (!trend.on || !area) return null;
  const { index } = trend.on;
  const { population, any } = area;
  const number = (value: number) => formatNumber(locale, value);

  function row(name: string, parts: DaySeverity, affected: string) {
    const at = (level: number | null) => number(parts.reduce((sum, part) => sum + (part.severity === level ? part.people : 0), 0));
    const severe = severePeople(parts);
    return {
      category: name,
      severe: t('dashboard.day.share', { people: number(severe), share: formatShare(locale, shareOf(severe, population)) }),
      ...Object.fromEntries(WORST_FIRST.map((level) => [`s${level}`, at(level)])),
      none: at(null),
      affected,
    };
  }

  const rows = trend.categories.map((category) => {
    const series = area.byCategory[category];
    return row(t(`common.category.${category}`), series?.severity[index] ?? [], affectedCell(series?.people[index], locale));
  });
  if (any) rows.push(row(t('dashboard.day.any'), any.severity[index] ?? [], affectedRangeCell(any.people[index], locale)));
  return (
    <>
      <Table
        caption={t('dashboard.day.people')}
        columns={[
          { key: 'category', label: t('dashboard.day.category') },
          { key: 'severe', label: t('dashboard.day.severe'), number: true },
          ...WORST_FIRST.map((level) => ({
            key: `s${level}`,
            label: t('severity.level', { level, word: t(`severity.${level}.word`) }),
            number: true,
          })),
          { key: 'none', label: t('dashboard.day.noReport'), number: true },
          { key: 'affected', label: t('dashboard.day.affected'), number: true },
        ]}
        rows={rows}
      />
      <p className="note">{t('dashboard.day.overlap')}</p>
    </>
  );
}
