import type { WeekCell } from '@/lib/charts/model';
import { across, em } from './lengths';
import type { PlotBox } from './time-layout';

type WeekRowProps = { cells: readonly WeekCell[]; box: PlotBox; count: number; hatch: string };

/** Shares of the axis from which a numeral has room: wherever the picture is 36 em wide, and on a wide screen. */
const ALWAYS = 0.0235;
const WIDE = 0.015;
/** How far the outline of what was last known stands inside the row, in em. */
const INSIDE = 0.2;

/** The weeks of one area on the hatching of silence, equal neighbours as one. */
export function WeekRow({ cells, box: { top, height }, count, hatch }: WeekRowProps) {
  return (
    <g>
      <rect x="0" y={em(top)} width="100%" height={em(height)} fill={`url(#${hatch})`} />
      {cells.map((cell) => (
        <Cell key={cell.from} cell={cell} top={top} height={height} count={count} />
      ))}
      <rect className="chart-frame" x="0" y={em(top)} width="100%" height={em(height)} />
    </g>
  );
}

function Cell({ cell: { from, to, level, basis, lastLevel }, top, height, count }: { cell: WeekCell; top: number; height: number; count: number }) {
  const place = { x: across(from, count), width: across(to - from, count) };
  if (level === null) {
    if (lastLevel === null) return null;
    return <rect className={`chart-last stroke-${lastLevel}`} {...place} y={em(top + INSIDE)} height={em(height - 2 * INSIDE)} />;
  }
  const box = { ...place, y: em(top), height: em(height) };
  return (
    <>
      {basis === 'whole_area' ? <rect className="chart-ground" {...box} /> : null}
      <rect className={`week-cell fill-${level}${basis === 'whole_area' ? ' week-faint' : ''}`} {...box} />
    </>
  );
}

/** The numerals of a row, above every line. Stands in the time column. */
export function WeekNumerals({ cells, box: { top, height }, count }: Omit<WeekRowProps, 'hatch'>) {
  return cells.map(({ from, to, level, basis }) => {
    const share = (to - from) / Math.max(1, count);
    if (level === null || share < WIDE) return null;
    const ink = basis === 'own' ? ` on-${level}` : '';
    return (
      <text
        key={from}
        className={`chart-numeral${ink}${share < ALWAYS ? ' wide-only' : ''}`}
        x={across((from + to) / 2, count)}
        y={em(top + height / 2 + 0.36)}
        textAnchor="middle"
      >
        {level}
      </text>
    );
  });
}
