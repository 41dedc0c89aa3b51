import type { ChartLine, LinesModel } from '@/lib/charts/model';
import type { PictureProps } from './chart-picture';
import { ChartRoot, hatchOf } from './chart-root';
import { across, em } from './lengths';
import { lineLabels } from './line-labels';
import { RowLabel } from './row-label';
import { StepLine } from './step-line';
import { TimeColumn } from './time-column';
import { TimeGround } from './time-ground';
import { timeLayout } from './time-layout';
import { TimeMarks } from './time-marks';

/** Height of the plot in em. */
const PLOT = 15;

/** F2 as the server draws it: up to four step lines on one scale from zero, hatched where no line has a number. */
export function LinesPicture({ model, ...fit }: PictureProps<LinesModel>) {
  const { lines, axis, coverage, max, marks } = model;
  const layout = timeLayout(model, { count: 1, plot: PLOT, labels: [] }, fit);
  const box = layout.plots[0]!;
  const scale = { max, count: axis.count };
  const y = (value: number) => box.top + (1 - value / max) * box.height;
  return (
    <ChartRoot model={model} height={layout.height}>
      <TimeColumn gutter={layout.gutter}>
        <TimeGround axis={axis} layout={layout} />
        {unknownDays(lines, axis.count).map(({ from, to }) => (
          <rect
            key={from}
            className="line-unknown"
            x={across(from, axis.count)}
            width={across(to - from, axis.count)}
            y={em(box.top)}
            height={em(box.height)}
            fill={`url(#${hatchOf(model)})`}
          />
        ))}
        {marks.map(({ value }) => (
          <line key={value} className={value === 0 ? 'line-zero' : 'chart-grid'} x1="0" x2="100%" y1={em(y(value))} y2={em(y(value))} />
        ))}
        {lines.map((line) => (
          <StepLine key={line.category} line={line} box={box} scale={scale} arriving={model.arriving?.from ?? axis.count} />
        ))}
        <TimeMarks frame={model} layout={layout} />
        {marks.map(({ value, label }) => (
          <text key={value} className="chart-text" x="0" y={em(y(value) - 0.3)}>
            {label}
          </text>
        ))}
        {lineLabels(lines, scale, box).map(({ line, y: baseline, anchor }) => (
          <text
            key={line.category}
            className={`chart-label fill-${line.category}`}
            x={across(line.end.at, axis.count)}
            y={em(baseline)}
            textAnchor={anchor === 'end' ? 'end' : undefined}
          >
            {line.end.label}
          </text>
        ))}
      </TimeColumn>
      {coverage && layout.ribbon ? <RowLabel label={coverage.label} box={layout.ribbon} layout={layout} quiet /> : null}
    </ChartRoot>
  );
}

/** The stretches of days on which no line has a number. */
function unknownDays(lines: readonly ChartLine[], count: number): { from: number; to: number }[] {
  const known = lines.flatMap(({ steps }) => steps).sort((a, b) => a.from - b.from);
  const gaps: { from: number; to: number }[] = [];
  let reached = 0;
  for (const { from, to } of [...known, { from: count, to: count }]) {
    if (from > reached) gaps.push({ from: reached, to: from });
    reached = Math.max(reached, to);
  }
  return gaps;
}
