import { Table } from '@/components/ui/table';
import { chartArea } from '@/lib/charts/chart-frame';
import { severePeople, silentPeople } from '@/lib/charts/severe-people';
import type { DaySeverity } from '@/lib/estimates/trend';
import { formatDay, formatNumber, nameIn } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import type { DashboardView } from './view';

const WEEK = 7;

/** What changed in the last complete week of the period: severe or worse then and now, and the reports that came in between. */
export function LastWeek({ locale, trend }: DashboardView) {
  const t = translator(locale);
  const area = chartArea(trend);
  const last = trend.days.length - 1 - trend.arrivingDays;
  const first = last - WEEK;
  if (first < 0) return null;
  const day = (index: number) => formatDay(locale, trend.days[index]!, 'short');
  const people = (parts: DaySeverity) =>
    silentPeople(parts) === area.population ? t('dashboard.day.noReport') : formatNumber(locale, severePeople(parts));
  return (
    <section className="figure" id="last-week" aria-labelledby="last-week-title">
      <h2 id="last-week-title">{t('dashboard.lastWeek.heading')}</h2>
      <p className="figure-subtitle">{t('dashboard.lastWeek.intro', { from: day(first), to: day(last), place: nameIn(locale, area.area.names) })}</p>
      <Table
        caption={t('dashboard.lastWeek.heading')}
        captionHidden
        columns={[
          { key: 'category', label: t('dashboard.day.category') },
          { key: 'before', label: day(first), number: true },
          { key: 'after', label: day(last), number: true },
          { key: 'reports', label: t('dashboard.lastWeek.reports'), number: true },
        ]}
        rows={trend.categories.map((category) => {
          const { severity = [], reports = [] } = area.byCategory[category] ?? {};
          const count = reports.slice(first + 1, last + 1).reduce((sum, value) => sum + value, 0);
          return {
            category: t(`common.category.${category}`),
            before: people(severity[first] ?? []),
            after: people(severity[last] ?? []),
            reports: formatNumber(locale, count),
          };
        })}
      />
    </section>
  );
}
