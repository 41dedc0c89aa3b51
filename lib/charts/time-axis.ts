import type { Day } from '@/lib/crisis/schema';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Tick, TimeAxis } from './model';

/** Up to this many days an axis is marked by the week, above it by the month. */
const WEEKLY_UP_TO = 70;
/** Labels that a telephone has room for. */
const NARROW_LABELS = 4;
/** A label that starts behind this share of the axis is written to the left. */
const LATE = 0.9;

/** The axis of a period of consecutive days: weeks marked on Mondays, months on their first day, the year said once. */
export function timeAxis(days: readonly Day[], locale: Locale): TimeAxis {
  const marked = days.length <= WEEKLY_UP_TO ? mondays(days) : monthStarts(days);
  const every = Math.ceil(marked.length / NARROW_LABELS);
  const yearStart = Math.max(0, marked.findIndex((at) => days[at]!.endsWith('-01-01')));
  const ticks = marked.map((at, index): Tick => {
    const label = days.length <= WEEKLY_UP_TO ? formatDay(locale, days[at]!, 'dayMonth') : monthLabel(days, at, index, locale);
    return { at, label, wide: (index - yearStart) % every !== 0, end: at > days.length * LATE };
  });
  return { days, count: days.length, dayLabels: days.map((day) => formatDay(locale, day, 'short')), ticks };
}

function mondays(days: readonly Day[]): number[] {
  const all = days.flatMap((day, index) => (new Date(day).getUTCDay() === 1 ? [index] : []));
  if (all.length > 0) return all;
  return days.length > 0 ? [0] : [];
}

/** The first of each month; a beginning in the middle of a month is marked, too, where the next mark is far enough. */
function monthStarts(days: readonly Day[]): number[] {
  const firsts = days.flatMap((day, index) => (day.endsWith('-01') ? [index] : []));
  return (firsts[0] ?? days.length) > 12 ? [0, ...firsts] : firsts;
}

function monthLabel(days: readonly Day[], at: number, index: number, locale: Locale): string {
  const day = days[at]!;
  const isNewYear = index === 0 || day.slice(5, 7) === '01';
  return isNewYear ? formatDay(locale, day, 'month') : formatDay(locale, day, 'monthOnly');
}
