import type { Category } from '@/lib/crisis/vocabulary';
import { formatDay, formatNumber } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import { chartFoot } from './chart-foot';
import { chartArea, chartFrame, viewWords, type ChartInput } from './chart-frame';
import type { BandsModel, ChartRow, ChartTable } from './model';
import { numberLabels } from './number-labels';
import { reportBuckets, type Bucket } from './report-buckets';

type Counts = { category: Category; counts: number[] };

/** F6: public reports by the day they describe, by week in a long period; one row per category on one scale. */
export function reportsModel(input: ChartInput): BandsModel {
  const { trend, locale } = input;
  const t = translator(locale);
  const { unit, buckets } = reportBuckets(trend.days);
  const all = trend.categories.map((category) => ({ category, counts: countsOf(input, category, buckets) }));
  const max = Math.max(1, ...all.flatMap(({ counts }) => counts));
  const frame = chartFrame(input);
  const rows = all.map((row) => countRow(row, max, buckets, input));
  const bucketLabel = ({ start }: Bucket) => {
    const day = formatDay(locale, start, 'short');
    return unit === 'week' ? t('charts.reports.week', { day }) : day;
  };
  return {
    id: 'reports',
    kind: 'bands',
    title: t('charts.reports.title', {
      reports: trend.counts.reports,
      count: formatNumber(locale, trend.counts.reports),
      days: trend.counts.days,
    }),
    subtitle: t(unit === 'week' ? 'charts.reports.subtitleWeek' : 'charts.reports.subtitleDay', viewWords(input)),
    sentences: all.map((row) => sentenceOf(row, unit, buckets, input)),
    rows,
    legend: [],
    numbers: numberLabels(rows, trend.days.length, locale),
    silenceLabel: '',
    tables: input.tables ? [tableOf(all, unit, buckets, input)] : [],
    foot: chartFoot(input),
    ...frame,
    axis: { ...frame.axis, dayLabels: buckets.flatMap((bucket) => Array(bucket.to - bucket.from).fill(bucketLabel(bucket)) as string[]) },
  };
}

function countsOf({ trend }: ChartInput, category: Category, buckets: readonly Bucket[]): number[] {
  const reports = chartArea(trend).byCategory[category]?.reports ?? [];
  return buckets.map(({ from, to }) => reports.slice(from, to).reduce((sum, count) => sum + count, 0));
}

function countRow({ category, counts }: Counts, max: number, buckets: readonly Bucket[], { locale }: ChartInput): ChartRow {
  const t = translator(locale);
  const label = t(`common.category.${category}`);
  const steps = buckets.flatMap(({ from, to }, index) => (counts[index] ? [{ from, to, low: 0, high: counts[index] }] : []));
  return {
    category,
    label,
    max,
    maxLabel: t('charts.reports.max', { count: max }),
    silence: false,
    bands: [{ id: category, series: { kind: 'category', category }, label, steps }],
    outlines: [],
    numerals: [],
  };
}

function sentenceOf({ category, counts }: Counts, unit: 'day' | 'week', buckets: readonly Bucket[], { locale }: ChartInput): string {
  const t = translator(locale);
  const name = t(`common.category.${category}`);
  const reports = counts.reduce((sum, count) => sum + count, 0);
  if (reports === 0) return t('charts.reports.none', { category: name });
  const most = Math.max(...counts);
  const day = formatDay(locale, buckets[counts.indexOf(most)]!.start, 'short');
  const values = { category: name, reports, count: formatNumber(locale, reports), most: formatNumber(locale, most), day };
  return t(unit === 'week' ? 'charts.reports.most' : 'charts.reports.mostDay', values);
}

function tableOf(all: readonly Counts[], unit: 'day' | 'week', buckets: readonly Bucket[], { locale }: ChartInput): ChartTable {
  const t = translator(locale);
  return {
    category: null,
    caption: t('charts.reports.table'),
    columns: [
      { key: 'start', label: t(unit === 'week' ? 'charts.reports.weekColumn' : 'charts.reports.dayColumn'), number: false },
      ...all.map(({ category }) => ({ key: category, label: t(`common.category.${category}`), number: true })),
    ],
    rows: buckets.map(({ start }, index) => ({
      start: formatDay(locale, start, 'short'),
      ...Object.fromEntries(all.map(({ category, counts }) => [category, formatNumber(locale, counts[index]!)])),
    })),
  };
}
