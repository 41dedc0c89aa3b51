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
  const areas = trend.areas.length === 1 ? trend.areas : trend.areas.slice(1);
  const severeAreas = areas.filter(({ byCategory }) =>
    trend.categories.some((category) => severePeople(byCategory[category]?.severity[index] ?? []) > 0),
  ).length;
  const people = trend.categories.map((category) => severePeople(whole.byCategory[category]?.severity[index] ?? []));
  const most = Math.max(...people);
  const worst = trend.categories[people.indexOf(most)]!;
  const coverage = (whole.any ?? whole.byCategory[worst])?.coverage[index];
  // Without any report nothing can be said of any area: that is not the same as none of them reporting a shortage.
  const isSilent = !coverage || coverage.anyPeople === 0;
  return (
    <div className="headline">
      <p className="headline-place">{nameIn(locale, crisis.names)}</p>
      <h1>
        {isSilent ? t('dashboard.running.silent') : t('dashboard.running.heading', { areas: severeAreas, total: areas.length })}
      </h1>
      <p className="headline-period">{t('dashboard.running.asOf', { day: formatDay(locale, day) })}</p>
      {most > 0 ? (
        <p className="lead">
          {t('dashboard.running.lead', {
            category: t(`common.category.${worst}`),
            people: formatNumber(locale, most),
            share: formatShare(locale, most / whole.population),
            population: formatNumber(locale, whole.population),
          })}
        </p>
      ) : null}
      <p>
        {isSilent
          ? t('dashboard.running.silentDetail')
          : t('dashboard.running.coverage', { own: coverage.ownAreas, total: whole.areaCount })}
      </p>
    </div>
  );
}
