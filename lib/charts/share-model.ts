import { formatDay, formatNumber, nameIn } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import { chartFoot } from './chart-foot';
import { chartArea, type ChartInput } from './chart-frame';
import type { BarGroup, BarsModel, ChartFoot, LegendEntry } from './model';
import { shareBar } from './share-bar';
import { shareFinding } from './share-finding';
import { isArriving, sidesOf, type Side } from './share-sides';
import { shareTable } from './share-table';
import { shareWords } from './share-words';

/** F1 and F4 of one day: for each category the whole population as a bar, with a second one where the view compares. */
export function shareModel(input: ChartInput): BarsModel {
  const { trend, locale } = input;
  const t = translator(locale);
  const sides = sidesOf(input);
  const groups = sides.length === 0 ? [] : trend.categories.map((category): BarGroup => ({
    category,
    label: t(`common.category.${category}`),
    bars: sides.map((side) => shareBar(side, category, locale)),
  }));
  return {
    id: 'share',
    kind: 'bars',
    title: shareFinding(input, sides),
    subtitle: subtitleOf(input, sides),
    sentences: sentencesOf(input, sides),
    groups,
    legend: legendOf(groups, locale),
    tables: input.tables && sides.length > 0 ? [shareTable(sides, trend.categories, locale)] : [],
    foot: footOf(input),
  };
}

function subtitleOf({ trend, compared, locale }: ChartInput, [side, other]: readonly Side[]): string {
  if (!side) return '';
  const t = translator(locale);
  const words = { place: nameIn(locale, chartArea(trend).area.names), day: formatDay(locale, side.on.day, 'short') };
  if (!compared || !other) return t('shareChart.subtitle', words);
  return t(compared.kind === 'area' ? 'shareChart.subtitleAreas' : 'shareChart.subtitleDays', { ...words, other: other.label });
}

function sentencesOf({ trend, locale }: ChartInput, sides: readonly Side[]): string[] {
  if (sides.length === 0) return [];
  const t = translator(locale);
  const incomplete = [...new Set(sides.filter(({ on }) => isArriving(trend, on.index)).map(({ on }) => on.day))];
  return [
    ...trend.categories.flatMap((category) => sides.map((side) => shareWords(side, category, locale))),
    ...incomplete.map((day) => t('shareChart.arriving', { day: formatDay(locale, day, 'short') })),
    t('shareChart.overlap'),
  ];
}

function legendOf(groups: readonly BarGroup[], locale: ChartInput['locale']): LegendEntry[] {
  const t = translator(locale);
  const bases = new Set(groups.flatMap(({ bars }) => bars.flatMap(({ parts }) => parts.map(({ basis }) => basis))));
  const entries = [['own', 'own'], ['whole_area', 'whole-area'], ['none', 'no-report']] as const;
  return entries.filter(([basis]) => bases.has(basis)).map(([, key]) => ({ key, label: t(`charts.legend.${key}`) }));
}

/** Where two areas are compared, the other's denominator is said as well. */
function footOf(input: ChartInput): ChartFoot {
  const { compared, locale } = input;
  const foot = chartFoot(input);
  if (compared?.kind !== 'area') return foot;
  const { area, population } = compared.area;
  const words = { place: nameIn(locale, area.names), population: formatNumber(locale, population), date: area.populationDate ?? '–' };
  return { ...foot, source: [foot.source, translator(locale)('shareChart.population', words)].join(' ') };
}
