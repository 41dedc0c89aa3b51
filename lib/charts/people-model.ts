import type { Category } from '@/lib/crisis/vocabulary';
import { formatDay, formatNumber } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import { chartFoot } from './chart-foot';
import { chartArea, chartFrame, viewWords, type ChartInput } from './chart-frame';
import { subjectOf } from './chosen-item';
import type { ChartLine, LegendEntry, LinesModel, TimeFrame } from './model';
import { peopleSteps } from './people-steps';
import { peopleTable } from './people-table';
import { completePeople, largestKnown, peopleWords } from './people-words';
import { valueScale } from './value-scale';

/** F2: people affected as reported, by day, a line per category with a known number. A day without one is a gap, never 0. */
export function peopleModel(input: ChartInput): LinesModel {
  const { trend, locale } = input;
  const lines = trend.categories.flatMap((category) => lineOf(input, category) ?? []);
  const { max, marks } = valueScale(lines.flatMap(({ steps }) => steps.map(({ high }) => high)));
  const values = lines.flatMap(({ steps }) => steps.flatMap(({ value, low, high }) => [value, low, high]));
  const frame = chartFrame(input);
  return {
    id: 'people',
    kind: 'lines',
    title: findingOf(input, lines),
    subtitle: translator(locale)('peopleChart.subtitle', viewWords(input)),
    sentences: trend.categories.map((category) => peopleWords(trend, category, locale)).filter(Boolean),
    lines,
    max,
    marks: (lines.length > 0 ? marks : []).map((value) => ({ value, label: formatNumber(locale, value) })),
    numbers: Object.fromEntries(values.map((value) => [value, formatNumber(locale, value)])),
    legend: legendOf(input, lines, frame),
    tables: input.tables ? [peopleTable(input)] : [],
    foot: chartFoot(input),
    ...frame,
  };
}

function lineOf({ trend, locale }: ChartInput, category: Category): ChartLine | null {
  const t = translator(locale);
  const steps = peopleSteps(chartArea(trend).byCategory[category]?.people ?? []);
  const last = steps.at(-1);
  if (!last) return null;
  const label = t(`common.category.${category}`);
  const words = { category: label, people: formatNumber(locale, last.value) };
  const end = { at: last.to, value: last.value, label: t(last.atLeast ? 'peopleChart.endAtLeast' : 'peopleChart.end', words) };
  return { category, label, steps, end };
}

/** The finding: the largest number that reports name for a complete day; of equal numbers the first category's. */
function findingOf(input: ChartInput, lines: readonly ChartLine[]): string {
  const { trend, locale } = input;
  const t = translator(locale);
  const peaks = trend.categories.flatMap((category) => {
    const peak = largestKnown(completePeople(trend, category));
    return peak ? [{ category, ...peak }] : [];
  });
  const most = peaks.reduce<(typeof peaks)[number] | null>((best, one) => (best && best.value >= one.value ? best : one), null);
  if (!most) return t(lines.length > 0 ? 'peopleChart.titleArriving' : hasWithheld({ trend }) ? 'peopleChart.titleWithheld' : 'peopleChart.titleUnknown');
  return t(most.value === 0 ? 'peopleChart.titleZero' : 'peopleChart.title', {
    category: subjectOf(input, most.category),
    people: formatNumber(locale, most.value),
    day: formatDay(locale, trend.days[most.day]!, 'short'),
    status: most.status,
  });
}

function legendOf(input: ChartInput, lines: readonly ChartLine[], frame: TimeFrame): LegendEntry[] {
  const t = translator(input.locale);
  const entries: LegendEntry[] = [];
  if (lines.some(({ steps }) => steps.some(({ low, high }) => low < high))) entries.push({ key: 'range', label: t('peopleChart.range') });
  entries.push({ key: 'no-report', label: t(hasWithheld(input) ? 'peopleChart.notShown' : 'peopleChart.notKnown') });
  if (frame.arriving) entries.push({ key: 'arriving', label: t('charts.legend.arriving') });
  for (const key of ['coverage-own', 'coverage-any'] as const) {
    if (frame.coverage) entries.push({ key, label: t(`charts.legend.${key}`) });
  }
  return entries;
}

function hasWithheld({ trend }: Pick<ChartInput, 'trend'>): boolean {
  const { byCategory } = chartArea(trend);
  return trend.categories.some((category) => byCategory[category]?.people.some(({ status }) => status === 'suppressed'));
}
