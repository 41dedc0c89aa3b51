import type { CrisisEvent, Day } from '@/lib/crisis/schema';
import { nameIn } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { EventMark } from './model';

/** Smallest distance of two numbers as a share of the axis: on a desktop and on a telephone. */
const WIDE_GAP = 0.03;
const NARROW_GAP = 0.085;

/** What changes people's supply comes before what was said about it, when there is no room for every number. */
const KINDS = ['access', 'gas', 'military', 'displacement', 'ration', 'medical', 'electricity', 'aid', 'transport', 'nutrition'];

/** The events of a period in the order of the list that stands under the chart; their numbers are their places in it. */
export function eventsIn(days: readonly Day[], events: readonly CrisisEvent[]): CrisisEvent[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  return events.filter(({ date }) => date >= first && date <= last).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Marks for the time line. Numbers never touch: the weightier kinds take their place first, the earlier before the later. */
export function eventMarks(days: readonly Day[], events: readonly CrisisEvent[], locale: Locale): EventMark[] {
  const placeOf = new Map(days.map((day, index) => [day, index]));
  const shown = eventsIn(days, events).map((event, index) => ({ event, at: (placeOf.get(event.date) ?? 0) + 0.5, number: index + 1 }));
  const byWeight = [...shown].sort((a, b) => weight(a.event) - weight(b.event) || a.at - b.at);
  const narrow = spaced(byWeight, days.length * NARROW_GAP, []);
  const wide = spaced(byWeight, days.length * WIDE_GAP, narrow);
  return shown.map((mark) => ({
    at: mark.at,
    number: mark.number,
    title: nameIn(locale, mark.event.title),
    numbered: narrow.includes(mark) ? 'always' : wide.includes(mark) ? 'wide' : 'never',
  }));
}

function weight(event: CrisisEvent): number {
  const rank = KINDS.indexOf(event.kind);
  return rank < 0 ? KINDS.length : rank;
}

function spaced<Mark extends { at: number }>(marks: Mark[], gap: number, taken: Mark[]): Mark[] {
  const kept = [...taken];
  for (const mark of marks) {
    if (kept.every((other) => Math.abs(other.at - mark.at) >= gap)) kept.push(mark);
  }
  return kept;
}
