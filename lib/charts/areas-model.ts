import { formatDay, formatNumber, formatShare, nameIn } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import type { AreaTrend } from '@/lib/estimates/trend';
import { areaFact, districtsOf, shownSeries } from './area-fact';
import { areaDays, type AreaDays } from './area-days';
import { areasTable } from './areas-table';
import { chartFoot } from './chart-foot';
import { chartFrame, viewWords, type ChartInput } from './chart-frame';
import type { ChartRow, LegendEntry, PanelsModel } from './model';
import { chosenWords, findingWords } from './only-category';
import { severityRow } from './severity-row';

/** Panels are as wide as a telephone and their rows are low. */
const NUMERAL_ROOM = { length: 0.04, height: 0.7 };

/**
 * F1 of each area as a panel of its own, all on one time axis and one scale: the share of the area's own population. The area with most days
 * of severe shortage or worse stands first, of equals the one that says so itself on more days; an area without data keeps its place.
 */
export function areasModel(input: ChartInput): PanelsModel {
  const { trend, locale } = input;
  const counted = districtsOf(trend)
    .map((area) => ({ area, days: areaDays(area) }))
    .sort((a, b) => b.days.severe - a.days.severe || b.days.ownSevere - a.days.ownSevere);
  const panels = counted.map(({ area, days }) => ({
    areaId: area.area.id,
    title: nameIn(locale, area.area.names),
    note: noteOf(input, area, days),
    rows: trend.categories.map((category) => severityRow(input, area, category, { maxLabel: formatShare(locale, 1), room: NUMERAL_ROOM })),
  }));
  const { axis, arriving, chosen, ending } = chartFrame(input);
  return {
    id: 'areas',
    kind: 'panels',
    title: titleOf(input, counted),
    subtitle: translator(locale)('areasChart.subtitle', { ...viewWords(input), ...chosenWords(trend, locale) }),
    sentences: sentencesOf(input, counted),
    panels,
    legend: legendOf(input, panels.flatMap(({ rows }) => rows)),
    tables: input.tables && trend.days.length > 0 ? [areasTable(counted, input)] : [],
    foot: chartFoot(input),
    axis,
    arriving,
    chosen,
    ending,
  };
}

/** Population and severe days; where the last day is silent, since when. */
function noteOf({ trend, locale }: ChartInput, area: AreaTrend, { severe, ownSevere, total }: AreaDays): string {
  const t = translator(locale);
  const values = { people: formatNumber(locale, area.population), severe, own: ownSevere, total };
  const series = shownSeries(area);
  const last = trend.days.length - 1;
  if (last < 0 || areaFact(series?.severity[last] ?? []).level !== null) return t('areasChart.note', values);
  const newest = series?.newestReportOn[last];
  return newest ? t('areasChart.noteSilent', { ...values, day: formatDay(locale, newest, 'short') }) : t('areasChart.noteNever', values);
}

type Counted = { area: AreaTrend; days: AreaDays };

/** The finding: where severe shortage or worse was reported on most days by the area itself. */
function titleOf(input: ChartInput, counted: readonly Counted[]): string {
  const { trend, locale } = input;
  const t = translator(locale);
  const chosen = findingWords(input);
  if (counted.every(({ days }) => days.silent === days.total)) return t('areasChart.title.silent', chosen);
  if (counted.every(({ days }) => days.severe === 0)) return t('areasChart.title.none', chosen);
  const [first] = [...counted].sort((a, b) => b.days.ownSevere - a.days.ownSevere);
  if (!first || first.days.ownSevere === 0) return t('areasChart.title.wholeArea', chosen);
  const values = { ...chosen, area: nameIn(locale, first.area.area.names), days: first.days.ownSevere, total: trend.days.length };
  return t(counted.length === 1 ? 'areasChart.title.single' : 'areasChart.title.most', values);
}

function sentencesOf({ locale }: ChartInput, counted: readonly Counted[]): string[] {
  const t = translator(locale);
  const each = counted.map(({ area, days: { severe, ownSevere, silent, total } }) =>
    t('areasChart.area', { area: nameIn(locale, area.area.names), severe, own: ownSevere, silent, total }),
  );
  return [...each, ...(counted.length > 1 ? [t('areasChart.order')] : []), t('areasChart.silence')];
}

function legendOf({ trend, locale }: ChartInput, rows: readonly ChartRow[]): LegendEntry[] {
  const t = translator(locale);
  const bases = rows.flatMap(({ bands }) => bands.map(({ series }) => (series.kind === 'severity' ? series.basis : null)));
  const keys: LegendEntry['key'][] = [];
  if (bases.includes('own')) keys.push('own');
  if (bases.includes('whole_area')) keys.push('whole-area');
  keys.push('no-report');
  if (rows.some(({ outlines }) => outlines.length > 0)) keys.push('last-known');
  if (trend.arrivingDays > 0) keys.push('arriving');
  return keys.map((key) => ({ key, label: t(`charts.legend.${key}`) }));
}
