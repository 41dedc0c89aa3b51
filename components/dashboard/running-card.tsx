import { shareOf } from '@/lib/core/share';
import { severePeople, silentPeople } from '@/lib/charts/severe-people';
import type { CategorySummary } from '@/lib/estimates/trend';
import { formatDay, formatNumber, formatShare } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import { affectedWords } from './affected-words';
import { CardDefinition } from './card-definition';
import { CategoryHeading } from './category-heading';
import { ShareBar } from './share-bar';
import type { DashboardView } from './view';

const WEEK = 7;

/** One category of a running crisis on the newest complete day: F1 3+, its share, its change, F2 where known, its coverage. */
export function RunningCard({ view: { locale, crisis, trend }, summary }: { view: DashboardView; summary: CategorySummary }) {
  const t = translator(locale);
  const { category, newestReportOn, reports } = summary;
  const area = trend.areas[0]!;
  const series = area.byCategory[category];
  const index = trend.on?.index ?? 0;
  const today = series?.severity[index] ?? [];
  const before = series?.severity[index - WEEK];
  const silent = silentPeople(today);
  const isSilent = silent === area.population;
  const people = severePeople(today);
  const change = before && silentPeople(before) < area.population ? people - severePeople(before) : null;
  const direction = change === null ? 'none' : change > 0 ? 'up' : change < 0 ? 'down' : 'same';
  const coverage = series?.coverage[index];
  const share = formatShare(locale, shareOf(people, area.population));
  const population = formatNumber(locale, area.population);
  return (
    <li className="card category-card">
      <CategoryHeading locale={locale} category={category} />
      {isSilent ? (
        <>
          <p className="card-figure">{t('dashboard.card.noReport')}</p>
          <p>
            {newestReportOn
              ? t('dashboard.card.noReportSince', { day: formatDay(locale, newestReportOn, 'short') })
              : t('dashboard.card.noReportEver')}
          </p>
        </>
      ) : (
        <>
          <p className="card-figure numeric">
            {people > 0 ? t('dashboard.card.people', { people: formatNumber(locale, people) }) : t('dashboard.card.noneSevere')}
          </p>
          <p className="card-unit">{t('dashboard.card.share', { share, population })}</p>
          <ShareBar category={category} severe={people} silent={silent} total={area.population} label={share} />
          <p>{t('dashboard.card.change', { direction, people: formatNumber(locale, Math.abs(change ?? 0)) })}</p>
          <p>{affectedWords(series?.people[index], locale)}</p>
          {silent > 0 ? <p className="note">{t('dashboard.card.silentPeople', { people: formatNumber(locale, silent) })}</p> : null}
        </>
      )}
      {coverage ? <p className="note">{t('dashboard.card.coverage', { own: coverage.ownAreas, total: area.areaCount })}</p> : null}
      {newestReportOn && !isSilent ? (
        <p className="note">{t('dashboard.card.newestReport', { day: formatDay(locale, newestReportOn, 'short') })}</p>
      ) : null}
      <CardDefinition locale={locale} kind="people" reports={reports} windowDays={crisis.windowDays} />
    </li>
  );
}
