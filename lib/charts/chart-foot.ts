import { daysBetween } from '@/lib/core/dates';
import { shareOf } from '@/lib/core/share';
import { formatDay, formatNumber, formatShare } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import { chartArea, type ChartInput } from './chart-frame';
import type { ChartFoot } from './model';

/** What stands under every chart wherever it goes: how far it reaches, what it rests on, whose it is. */
export function chartFoot(input: ChartInput): ChartFoot {
  const { trend, locale } = input;
  const t = translator(locale);
  const { area, population, areaCount, any, byCategory } = chartArea(trend);
  const { counts, on } = trend;
  const isRecord = counts.reports > 0 && counts.statements === counts.reports;
  const series = any ?? Object.values(byCategory)[0];
  const coverage = on && series?.coverage[on.index];
  return {
    asOf: reachOf(input),
    coverage: coverage
      ? t('charts.foot.coverage', {
          day: formatDay(locale, on.day, 'short'),
          own: coverage.ownAreas,
          total: areaCount,
          share: formatShare(locale, shareOf(coverage.ownPeople, population)),
        })
      : null,
    freshness: freshnessOf(input),
    source: t('dashboard.figures.source', {
      source: t(isRecord ? 'dashboard.figures.sourceRecord' : 'dashboard.figures.sourceReports'),
      population: formatNumber(locale, population),
      date: area.populationDate ?? '–',
    }),
    licence: t('charts.foot.licence'),
  };
}

/** How far the figures reach and which data they are from; of the past, the instant too. */
function reachOf({ trend, locale }: ChartInput): string {
  const t = translator(locale);
  const last = trend.days.at(-1);
  if (!last) return '';
  const reach = { day: formatDay(locale, last, 'short'), version: trend.dataVersion };
  const { asOf } = trend.filters;
  if (asOf === null) return t('charts.foot.asOf', reach);
  return t('asOf.foot', { ...reach, on: formatDay(locale, asOf.slice(0, 10), 'short'), time: asOf.slice(11, -1).replace(/:00$/, '') });
}

/** A12: how new what a panel rests on is; its age is said once it is older than a report counts. */
function freshnessOf({ trend, crisis, locale }: ChartInput): string | null {
  const { any, byCategory } = chartArea(trend);
  const newest = (any ?? Object.values(byCategory)[0])?.newestReportOn.at(-1);
  const last = trend.days.at(-1);
  if (!newest || !last) return null;
  const days = daysBetween(newest, last);
  const values = { day: formatDay(locale, newest, 'short'), days };
  return translator(locale)(days >= crisis.windowDays ? 'charts.foot.freshOld' : 'charts.foot.fresh', values);
}
