import type { ChartLine, LinesModel } from '@/lib/charts/model';
import type { PictureProps } from './chart-picture';
import { ChartRoot, hatchOf } from './chart-root';
import { across, em, FILE_WIDTH, NARROWEST } from './lengths';
import { lineLabels } from './line-labels';
import { RowLabel } from './row-label';
import { StepLine } from './step-line';
import { TimeColumn } from './time-column';
import { TimeGround } from './time-ground';
import { timeLayout } from './time-layout';
import { TimeMarks } from './time-marks';

/** Height of the plot in em. */
const PLOT = 15;
/** From one mark of the scale to the next, in em: in a low picture some are left out. */
const MARKS_APART = 1.15;

/** F2 as the server draws it: up to four step lines on one scale from zero, hatched where no line has a number. */
export function LinesPicture({ model, ...fit }: PictureProps<LinesModel>) {
  const { lines, axis, coverage, max } = model;
  const layout = timeLayout(model, { count: 1, plot: PLOT, labels: [], scaled: true }, fit);
  const width = fit.height === undefined ? NARROWEST : FILE_WIDTH * (1 - layout.gutter / 100);
  const box = layout.plots[0]!;
  const scale = { max, count: axis.count };
  const every = Math.ceil((MARKS_APART * (model.marks.length - 1)) / box.height);
  const marks = model.marks.filter((_, index) => index % every === 0);
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
          <text key={value} className="chart-text" {...(layout.gutter > 0 ? beside(y(value)) : above(y(value)))}>
            {label}
          </text>
        ))}
        {lineLabels(lines, scale, box, width).map(({ line, y: baseline, anchor }) => (
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

/** A mark of the scale stands on its line, or in the gutter where there is one. */
const above = (y: number) => ({ x: '0', y: em(y - 0.3) });
const beside = (y: number) => ({ x: '0', dx: '-0.5em', y: em(y + 0.36), textAnchor: 'end' as const });

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
