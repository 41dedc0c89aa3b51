import type { EventMark } from '@/lib/charts/model';
import type { ChartPart } from './chart-part';

/** Smallest distance of two numbers as a share of the part shown, where there is room and on a telephone. */
const WIDE_GAP = 0.03;
const NARROW_GAP = 0.085;
const RANKS = { always: 0, wide: 1, never: 2 };

/** The numbers of the events above the first plot, as many as fit; the closer the part, the more. */
export function EventNumbers({ events, part }: { events: readonly EventMark[]; part: ChartPart }) {
  const length = part.to - part.from;
  const gap = length * (innerWidth < 768 ? NARROW_GAP : WIDE_GAP);
  const inside = events.filter(({ at }) => at >= part.from && at <= part.to);
  const weightiest = [...inside].sort((a, b) => RANKS[a.numbered] - RANKS[b.numbered] || a.at - b.at);
  const shown: EventMark[] = [];
  for (const mark of weightiest) if (shown.every(({ at }) => Math.abs(at - mark.at) >= gap)) shown.push(mark);
  if (shown.length === 0) return null;
  return (
    <div className="event-numbers" aria-hidden="true">
      {shown.map(({ at, number }) => (
        <span key={number} style={{ left: `${((at - part.from) / length) * 100}%` }}>
          {number}
        </span>
      ))}
    </div>
  );
}
