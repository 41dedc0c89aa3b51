import { formatNumber } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import { chartFoot } from './chart-foot';
import { chartArea, chartFrame, viewWords, type ChartInput } from './chart-frame';
import { subjectOf } from './chosen-item';
import { numberLabels } from './number-labels';
import type { BandsModel, ChartRow, LegendEntry } from './model';
import { severityRow } from './severity-row';
import { severityWords } from './severity-words';
import { severityTable } from './severity-table';

/** F1: people by reported severity, by day, one row per category on one time axis; each row adds up to the population. */
export function severityModel(input: ChartInput): BandsModel {
  const { trend, locale } = input;
  const area = chartArea(trend);
  const maxLabel = translator(locale)('charts.people', { people: formatNumber(locale, area.population) });
  const rows = trend.categories.map((category) => severityRow(input, area, category, { maxLabel }));
  return {
    id: 'severity',
    kind: 'bands',
    title: findingOf(input, rows),
    subtitle: translator(locale)('charts.severity.subtitle', viewWords(input)),
    sentences: trend.categories.map((category) => severityWords(trend, area, category, locale)).filter(Boolean),
    rows,
    legend: legendOf(input, rows),
    numbers: numberLabels(rows, trend.days.length, locale),
    silenceLabel: translator(locale)('charts.severity.noReport'),
    tables: input.tables ? trend.categories.map((category) => severityTable(trend.days, area, category, locale)) : [],
    foot: chartFoot(input),
    ...chartFrame(input),
  };
}

/** The finding: the category with the most days of severe shortage or worse. */
function findingOf(input: ChartInput, rows: readonly ChartRow[]): string {
  const { trend, locale } = input;
  const t = translator(locale);
  if (rows.every(({ bands }) => bands.length === 0)) return t('charts.severity.titleSilent');
  const worst = [...trend.summaries].sort((a, b) => b.severeDays - a.severeDays)[0];
  if (!worst || worst.severeDays === 0) return t('charts.severity.titleNone');
  return t('charts.severity.title', { category: subjectOf(input, worst.category), days: worst.severeDays, total: trend.days.length });
}

function legendOf({ trend, locale }: ChartInput, rows: readonly ChartRow[]): LegendEntry[] {
  const t = translator(locale);
  const bases = rows.flatMap((row) => row.bands.map(({ series }) => (series.kind === 'severity' ? series.basis : null)));
  const keys: LegendEntry['key'][] = [];
  if (bases.includes('own')) keys.push('own');
  if (bases.includes('whole_area')) keys.push('whole-area');
  keys.push('no-report');
  if (rows.some((row) => row.outlines.length > 0)) keys.push('last-known');
  if (trend.arrivingDays > 0) keys.push('arriving');
  keys.push('coverage-own', 'coverage-any');
  return keys.map((key) => ({ key, label: t(`charts.legend.${key}`) }));
}
