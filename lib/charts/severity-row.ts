import type { Category } from '@/lib/crisis/vocabulary';
import type { AreaTrend } from '@/lib/estimates/trend';
import { translator } from '@/lib/i18n/translate';
import type { ChartInput } from './chart-frame';
import { drawnSeverity } from './drawn-severity';
import type { ChartRow } from './model';
import { lastKnownBands, severityBands, severityNumerals } from './severity-bands';

type RowStyle = {
  /** The words for the top of the scale, which is the area's population. */
  maxLabel: string;
  /** Least length and height of a stretch that holds a numeral, as shares of axis and row. */
  room?: { length: number; height: number };
};

/** F1 of one area and category over time: bands that add up to its population, outlines of what was last known, numerals where there is room. */
export function severityRow({ trend, locale }: ChartInput, area: AreaTrend, category: Category, { maxLabel, room }: RowStyle): ChartRow {
  const t = translator(locale);
  const { population } = area;
  const days = drawnSeverity(area.byCategory[category]?.severity ?? []);
  const word = (level: number, basis = 'own') =>
    t(basis === 'own' ? 'severity.level' : 'charts.severity.wholeAreaLevel', { level, word: t(`severity.${level}.word`) });
  const bands = severityBands(days, word);
  return {
    category,
    label: t(`common.category.${category}`),
    max: population,
    maxLabel,
    silence: true,
    bands,
    outlines: lastKnownBands(days, word),
    numerals: severityNumerals(bands, trend.days.length, population, room),
  };
}
