import type { ChartBar } from '@/lib/charts/model';
import { across } from './lengths';

/** A part has room for its numeral from this share of the bar, and from this height in em. */
const NUMERAL_WIDTH = 0.06;
const NUMERAL_HEIGHT = 0.8;

type BarPartsProps = { bar: ChartBar; height: number; hatch: string };

/** The parts of one bar from the worst severity to no report, with their numerals, in a box of its own. */
export function BarParts({ bar: { parts, max }, height, hatch }: BarPartsProps) {
  return (
    <>
      {parts.map(({ level, basis, from, to, label }) => {
        const box = { x: across(from, max), width: across(to - from, max), height: '100%' };
        if (level === null) {
          return (
            <rect key={from} className="bar-part" {...box} fill={`url(#${hatch})`}>
              <title>{label}</title>
            </rect>
          );
        }
        const isFaint = basis === 'whole_area';
        return (
          <g key={from}>
            {isFaint ? <rect className="chart-ground" {...box} /> : null}
            <rect className={isFaint ? `bar-part bar-faint fill-${level}` : `bar-part fill-${level}`} {...box}>
              <title>{label}</title>
            </rect>
            {to - from >= max * NUMERAL_WIDTH && height >= NUMERAL_HEIGHT ? (
              <text className={isFaint ? 'chart-numeral' : `chart-numeral on-${level}`} x={across((from + to) / 2, max)} y="50%" dy="0.36em" textAnchor="middle">
                {level}
              </text>
            ) : null}
          </g>
        );
      })}
      <rect className="chart-frame" width="100%" height="100%" />
    </>
  );
}
