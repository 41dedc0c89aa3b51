import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import type { ChartPart } from './chart-part';

type PlotReaderProps = {
  label: string;
  part: ChartPart;
  /** The day under the cursor, in any row; null before the first. */
  day: number | null;
  dayLabel: string;
  /** What the plot says on the day, where it is this plot that is read. */
  tooltip: { label: string; lines: string[] } | null;
  onRead: (day: number, by: 'pointer' | 'keyboard') => void;
  /** The pointer or the focus has gone; what the other one reads stays. */
  onLeave: (by: 'pointer' | 'keyboard') => void;
  children: ReactNode;
};

const WEEK = 7;

/** A plot that is read day by day: with the pointer, or with the keys of a slider. */
export function PlotReader({ label, part, day, dayLabel, tooltip, onRead, onLeave, children }: PlotReaderProps) {
  const last = part.to - 1;
  const across = day === null ? null : ((day + 0.5 - part.from) / (part.to - part.from)) * 100;

  function onPointer({ currentTarget, clientX }: PointerEvent<HTMLElement>) {
    const { left, width } = currentTarget.getBoundingClientRect();
    const at = part.from + Math.floor(((clientX - left) / Math.max(1, width)) * (part.to - part.from));
    onRead(Math.min(last, Math.max(part.from, at)), 'pointer');
  }

  function onKey(event: KeyboardEvent<HTMLElement>) {
    const next = moved(event.key, day, part);
    if (next === null) return;
    event.preventDefault();
    onRead(Math.min(last, Math.max(part.from, next)), 'keyboard');
  }

  return (
    <div
      className="plot-reader"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={part.from}
      aria-valuemax={last}
      aria-valuenow={day ?? part.from}
      aria-valuetext={dayLabel}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onPointerLeave={() => onLeave('pointer')}
      onKeyDown={onKey}
      onBlur={() => onLeave('keyboard')}
    >
      {children}
      {across !== null ? <span className="plot-cursor" style={{ left: `${across}%` }} /> : null}
      {across !== null && tooltip ? (
        <div className="chart-tooltip" style={across > 50 ? { right: `${101 - across}%` } : { left: `${across + 1}%` }}>
          <p>{tooltip.label}</p>
          <ul>
            {tooltip.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

/** Where a key leads from a day; null for a key that leads nowhere. The first key press begins at the end of the part. */
function moved(key: string, day: number | null, { from, to }: ChartPart): number | null {
  const here = day ?? to;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return here - 1;
    case 'ArrowRight':
    case 'ArrowUp':
      return day === null ? from : here + 1;
    case 'PageDown':
      return here - WEEK;
    case 'PageUp':
      return here + WEEK;
    case 'Home':
      return from;
    case 'End':
      return to - 1;
    default:
      return null;
  }
}
