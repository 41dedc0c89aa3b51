import type { Crisis, CrisisEvent } from '@/lib/crisis/schema';
import type { AreaTrend, Trend } from '@/lib/estimates/trend';
import { formatDay, nameIn } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { eventMarks } from './event-marks';
import type { ChartModel } from './model';
import { timeAxis } from './time-axis';

/** What a chart is made from: one answer of getTrend, the events, the language, and whether its tables are asked for. */
export type ChartInput = { trend: Trend; events: readonly CrisisEvent[]; crisis: Crisis; locale: Locale; tables?: boolean };

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
export function chartFrame(input: ChartInput): Pick<ChartModel, 'axis' | 'events' | 'arriving' | 'chosen' | 'ending'> {
  const { trend, events, crisis, locale } = input;
  const t = translator(locale);
  const count = trend.days.length;
  const { arrivingDays, on, stopsOn } = trend;
  return {
    axis: timeAxis(trend.days, locale),
    events: eventMarks(trend.days, events, locale),
    arriving: arrivingDays > 0 && count > 0 ? { from: Math.max(0, count - arrivingDays), to: count, label: t('charts.arriving') } : null,
    chosen: on ? { at: on.index + 0.5, label: t('charts.chosenDay', { day: formatDay(locale, on.day, 'short') }) } : null,
    ending: stopsOn && crisis.figuresUntilReason ? nameIn(locale, crisis.figuresUntilReason) : null,
  };
}
