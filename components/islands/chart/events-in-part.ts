import type { EventMark } from '@/lib/charts/model';
import type { ChartPart } from './chart-part';

/** Smallest distance of two numbers as a share of the part shown, where there is room and on a telephone. */
const WIDE_GAP = 0.03;
const NARROW_GAP = 0.085;
const WIDE = 768;
const RANKS = { always: 0, wide: 1, never: 2 };

/** The events of a part, and which of them have room for their number: the weightier first, and the more the closer the part is. */
export function eventsInPart(events: readonly EventMark[], { from, to }: ChartPart): { event: EventMark; isNumbered: boolean }[] {
  const gap = (to - from) * (innerWidth < WIDE ? NARROW_GAP : WIDE_GAP);
  const inside = events.filter(({ at }) => at >= from && at <= to);
  const weightiest = [...inside].sort((a, b) => RANKS[a.numbered] - RANKS[b.numbered] || a.at - b.at);
  const numbered: EventMark[] = [];
  for (const event of weightiest) if (numbered.every(({ at }) => Math.abs(at - event.at) >= gap)) numbered.push(event);
  return inside.map((event) => ({ event, isNumbered: numbered.includes(event) }));
}
