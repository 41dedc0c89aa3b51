import type { Topology } from 'topojson-specification';
import type { PublicArea } from '@/lib/crisis/areas';
import type { Crisis, CrisisEvent, Day, Item } from '@/lib/crisis/schema';
import type { AreaTrend, Trend } from '@/lib/estimates/trend';
import { formatDay, nameIn } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { coverageRibbon } from './coverage-ribbon';
import { eventMarks } from './event-marks';
import type { TimeFrame } from './model';
import { timeAxis } from './time-axis';

/** What charts are made from: one answer of getTrend, what surrounds it, the language, and whether tables are asked for. */
export type ChartInput = {
  trend: Trend;
  /** The other side where the view compares: the same filters for another area, or another day of the same area. */
  compared?: Compared | null;
  events: readonly CrisisEvent[];
  crisis: Crisis;
  /** Outlines of the profile, where it has some. */
  map?: Topology | null;
  /** Public areas, the whole crisis first: what the map shows the country of, also when one area is chosen. */
  areas?: readonly PublicArea[];
  /** What can be short: how the item is called where the filters choose one. */
  items?: readonly Item[];
  locale: Locale;
  tables?: boolean;
};

export type Compared = { kind: 'area' | 'day'; area: AreaTrend; on: { day: Day; index: number } };

/** The area a chart is about: the chosen one, else the whole crisis. */
export function chartArea(trend: Trend): AreaTrend {
  const [area] = trend.areas;
  if (!area) throw new RangeError('A trend has at least one area.');
  return area;
}

/** Place, first and last day as the subtitles say them. */
export function viewWords({ trend, locale }: ChartInput): { place: string; from: string; to: string } {
  const [first, last] = [trend.days[0], trend.days.at(-1)];
  return {
    place: nameIn(locale, chartArea(trend).area.names),
    from: first ? formatDay(locale, first, 'short') : '',
    to: last ? formatDay(locale, last, 'short') : '',
  };
}

/** What every chart on the time axis has in common. */
export function chartFrame(input: ChartInput): TimeFrame {
  const { trend, events, crisis, locale } = input;
  const t = translator(locale);
  const count = trend.days.length;
  const { arrivingDays, on, stopsOn } = trend;
  return {
    axis: timeAxis(trend.days, locale),
    events: eventMarks(trend.days, events, locale),
    coverage: coverageRibbon(trend, locale),
    arriving: arrivingDays > 0 && count > 0 ? { from: Math.max(0, count - arrivingDays), to: count, label: t('charts.arriving') } : null,
    chosen: on ? { at: on.index + 0.5, label: t('charts.chosenDay', { day: formatDay(locale, on.day, 'short') }) } : null,
    ending: stopsOn && crisis.figuresUntilReason ? nameIn(locale, crisis.figuresUntilReason) : null,
  };
}
