import type { TimeAxis } from '@/lib/charts/model';
import { across, em } from './lengths';
import type { TimeLayout } from './time-layout';

/** Behind the rows of a time chart: a line and its label for each mark of the axis. Stands in the time column. */
export function TimeGround({ axis: { ticks, count }, layout }: { axis: TimeAxis; layout: TimeLayout }) {
  return ticks.map(({ at, label, wide, end }) => (
    <g key={at} className={wide ? 'wide-only' : undefined}>
      <line className="chart-grid" x1={across(at, count)} x2={across(at, count)} y1={em(layout.linesFrom)} y2={em(layout.linesTo + 0.5)} />
      <text className="chart-text" x={across(at, count)} y={em(layout.axisLabels)} dx={end ? '-0.3em' : '0.3em'} textAnchor={end ? 'end' : undefined}>
        {label}
      </text>
    </g>
  ));
}
