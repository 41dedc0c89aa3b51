import type { WeeksModel } from '@/lib/charts/model';
import { nameLines } from '@/lib/charts/short-name';
import type { PictureProps } from './chart-picture';
import { ChartRoot, hatchOf } from './chart-root';
import { em } from './lengths';
import { RowLabel } from './row-label';
import { TimeColumn } from './time-column';
import { TimeGround } from './time-ground';
import { timeLayout, type PlotBox, type TimeLayout } from './time-layout';
import { TimeMarks } from './time-marks';
import { WeekNumerals, WeekRow } from './week-row';

/** Height of a row in em. */
const PLOT = 2;
/** Rows that would be lower than this have their names beside them. */
const LEAST_PLOT = 1.5;
/** Room for a name in em: above its row, as wide as a telephone; beside it, in lines where two rows are far enough apart. */
const NAME_ABOVE = 22;
const NAME_BESIDE = 13;
const NAME_LINES = 9.5;
const LINE = 1.1;

/** Severity by area and week as a heat table: a row per area on one time axis, with coverage and events like every chart over time. */
export function WeeksPicture({ model, height, dense }: PictureProps<WeeksModel>) {
  const { rows, axis, coverage } = model;
  const above = timeLayout(model, { count: rows.length, plot: PLOT, labels: [] }, { height });
  const beside = dense || above.plots.some((plot) => plot.height < LEAST_PLOT);
  const layoutWith = (labels: readonly string[]) => timeLayout(model, { count: rows.length, plot: PLOT, labels }, { height, dense: beside });
  const names = rows.map(({ label }) => namesOf(label, layoutWith([]), beside));
  const layout = layoutWith(names.flat());
  return (
    <ChartRoot model={model} height={layout.height}>
      <TimeColumn gutter={layout.gutter}>
        <TimeGround axis={axis} layout={layout} />
        {rows.map(({ areaId, cells }, index) => (
          <WeekRow key={areaId} cells={cells} box={layout.plots[index]!} count={axis.count} hatch={hatchOf(model)} />
        ))}
        <TimeMarks frame={model} layout={layout} />
        {rows.map(({ areaId, cells }, index) => (
          <WeekNumerals key={areaId} cells={cells} box={layout.plots[index]!} count={axis.count} />
        ))}
      </TimeColumn>
      {rows.map(({ areaId }, index) => {
        const [first = '', ...more] = names[index]!;
        const box = layout.plots[index]!;
        return more.length === 0 ? (
          <RowLabel key={areaId} label={first} box={box} layout={layout} />
        ) : (
          <SeveralLines key={areaId} lines={[first, ...more]} box={box} />
        );
      })}
      {coverage && layout.ribbon ? <RowLabel label={coverage.label} box={layout.ribbon} layout={layout} quiet /> : null}
    </ChartRoot>
  );
}

function namesOf(label: string, { plots: [first, second] }: TimeLayout, beside: boolean): string[] {
  if (!beside) return nameLines(label, NAME_ABOVE, 1, true);
  const distance = first && second ? second.top - first.top : Infinity;
  const most = Math.min(3, Math.floor(distance / LINE));
  return most > 1 ? nameLines(label, NAME_LINES, most, true) : nameLines(label, NAME_BESIDE, 1, true);
}

function SeveralLines({ lines, box }: { lines: string[]; box: PlotBox }) {
  const first = box.top + box.height / 2 + 0.36 - ((lines.length - 1) / 2) * LINE;
  return lines.map((line, index) => (
    <text key={line} className="chart-label" x="0" y={em(first + index * LINE)}>
      {line}
    </text>
  ));
}
