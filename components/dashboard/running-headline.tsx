import { severePeople } from '@/lib/charts/severe-people';
import { formatDay, formatNumber, formatShare, nameIn } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import type { DashboardView } from './view';

/** The answer of a running crisis: in how many areas, how many people in the worst category, and on what it rests. */
export function RunningHeadline({ locale, crisis, trend }: DashboardView) {
  const t = translator(locale);
  const [whole] = trend.areas;
  if (!whole || !trend.on) return <h1>{nameIn(locale, crisis.names)}</h1>;
  const { day, index } = trend.on;
  const single = trend.areas.length === 1 ? trend.areas : trend.areas.slice(1);
  const severeAreas = single.filter((area) =>
    trend.categories.some((category) => severePeople(area.byCategory[category]?.severity[index] ?? []) > 0),
  ).length;
  const people = trend.categories.map((category) => severePeople(whole.byCategory[category]?.severity[index] ?? []));
  const most = Math.max(...people);
  const worst = trend.categories[people.indexOf(most)]!;
  const coverage = (whole.any ?? whole.byCategory[worst])?.coverage[index];
  return (
    <div className="headline">
      <p className="headline-place">{nameIn(locale, crisis.names)}</p>
      <h1>{t('dashboard.running.heading', { areas: severeAreas, total: single.length })}</h1>
      <p className="headline-period">{t('dashboard.running.asOf', { day: formatDay(locale, day) })}</p>
      <p className="lead">
        {most > 0
          ? t('dashboard.running.lead', {
              category: t(`common.category.${worst}`),
              people: formatNumber(locale, most),
              share: formatShare(locale, most / whole.population),
              population: formatNumber(locale, whole.population),
            })
          : null}{' '}
        {coverage ? t('dashboard.running.coverage', { own: coverage.ownAreas, total: whole.areaCount }) : null}
      </p>
    </div>
  );
}
