import { Table } from '@/components/ui/table';
import { severePeople } from '@/lib/charts/severe-people';
import { SEVERITIES } from '@/lib/crisis/vocabulary';
import type { DaySeverity, PeopleFigure } from '@/lib/estimates/trend';
import { formatNumber, formatShare } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import type { DashboardView } from './view';

/** F1 and F2 of the chosen day in numbers: a row per category, the parts adding up to the population. */
export function PeopleTable({ locale, trend }: DashboardView) {
  const t = translator(locale);
  const area = trend.areas[0];
  if (!trend.on || !area) return null;
  const { index } = trend.on;
  const number = (value: number) => formatNumber(locale, value);
  const at = (parts: DaySeverity, level: number | null) => parts.reduce((sum, part) => sum + (part.severity === level ? part.people : 0), 0);
  const affected = (figure: PeopleFigure | undefined) => {
    if (!figure || figure.status === 'unknown') return t('dashboard.day.unknown');
    if (figure.value === null) return t('dashboard.day.suppressed');
    return figure.status === 'partly_suppressed' ? t('dashboard.day.atLeast', { people: number(figure.value) }) : number(figure.value);
  };
  const levels = [...SEVERITIES].reverse();
  const numberColumn = (key: string, label: string) => ({ key, label, number: true });
  return (
    <>
      <Table
        caption={t('dashboard.day.people')}
        columns={[
          { key: 'category', label: t('dashboard.day.category') },
          numberColumn('severe', t('dashboard.day.severe')),
          ...levels.map((level) => numberColumn(`s${level}`, t('severity.level', { level, word: t(`severity.${level}.word`) }))),
          numberColumn('none', t('dashboard.day.noReport')),
          numberColumn('affected', t('dashboard.day.affected')),
        ]}
        rows={trend.categories.map((category) => {
          const series = area.byCategory[category];
          const parts = series?.severity[index] ?? [];
          const severe = severePeople(parts);
          return {
            category: t(`common.category.${category}`),
            severe: t('dashboard.day.share', { people: number(severe), share: formatShare(locale, severe / area.population) }),
            ...Object.fromEntries(levels.map((level) => [`s${level}`, number(at(parts, level))])),
            none: number(at(parts, null)),
            affected: affected(series?.people[index]),
          };
        })}
      />
      <p className="note">{t('dashboard.day.overlap')}</p>
    </>
  );
}
