import type { EventMark } from '@/lib/charts/model';
import { across, em } from './lengths';
import type { TimeLayout } from './time-layout';

/** Every event as a tick on top of the chart; a number and a line where there is room. The list under the chart has them all. */
export function EventStrip({ events, count, layout }: { events: readonly EventMark[]; count: number; layout: TimeLayout }) {
  const middle = layout.linesFrom / 2 - 0.15;
  return (
    <g>
      {events.map(({ at, number, numbered }) => {
        const x = across(at, count);
        if (numbered === 'never') {
          return <line key={number} className="chart-tick" x1={x} x2={x} y1={em(middle + 1)} y2={em(middle + 1.3)} />;
        }
        return (
          <g key={number} className={numbered === 'wide' ? 'wide-only' : undefined}>
            <line className="chart-event" x1={x} x2={x} y1={em(middle + 1)} y2={em(layout.linesTo)} />
            <circle className="chart-event-mark" cx={x} cy={em(middle)} r="0.95em" />
            <text className="chart-event-number" x={x} y={em(middle + 0.32)} textAnchor="middle">
              {number}
            </text>
          </g>
        );
      })}
    </g>
  );
}
