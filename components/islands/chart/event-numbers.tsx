import type { EventMark } from '@/lib/charts/model';
import type { ChartPart } from './chart-part';
import { eventsInPart } from './events-in-part';

/** The numbers of the events above the first plot, and a tick for those without room. The list under the chart says what they are. */
export function EventNumbers({ events, part }: { events: readonly EventMark[]; part: ChartPart }) {
  const shown = eventsInPart(events, part);
  if (shown.length === 0) return null;
  return (
    <div className="event-numbers" aria-hidden="true">
      {shown.map(({ event: { at, number }, isNumbered }) => {
        const across = `${((at - part.from) / (part.to - part.from)) * 100}%`;
        return isNumbered ? (
          <span key={number} style={{ left: `clamp(0.75rem, ${across}, calc(100% - 0.75rem))` }}>
            {number}
          </span>
        ) : (
          <i key={number} style={{ left: across }} />
        );
      })}
    </div>
  );
}
