import type { BandsModel } from '@/lib/charts/model';
import type { PictureProps } from './chart-picture';
import { ChartRoot, hatchOf } from './chart-root';
import { PlotRow } from './plot-row';
import { RowLabel } from './row-label';
import { RowNumerals } from './row-numerals';
import { TimeColumn } from './time-column';
import { TimeGround } from './time-ground';
import { timeLayout } from './time-layout';
import { TimeMarks } from './time-marks';

/** Height of a row in em. */
const PLOT: Record<BandsModel['id'], number> = { severity: 6, reports: 3.6 };

/**
 * A chart as the server draws it: no script, colours from the style sheet's roles, widths in percent and heights in em, so that one
 * picture serves a telephone, a desktop, enlarged text and a file of a fixed size.
 */
export function ChartSvg({ model, ...fit }: PictureProps<BandsModel>) {
  const { rows, axis, coverage } = model;
  const labels = rows.map(({ label }) => label);
  // All rows have one scale; where they are close together it is said once, and what everybody adds up to is said in the foot.
  const scaled = model.id === 'reports';
  const layout = timeLayout(model, { count: rows.length, plot: PLOT[model.id], labels, scaled }, fit);
  const scaleOf = (index: number) => !fit.dense || (scaled && index === 0);
  const placed = rows.map((row, index) => ({ row, box: layout.plots[index]! }));
  return (
    <ChartRoot model={model} height={layout.height}>
      <TimeColumn gutter={layout.gutter}>
        <TimeGround axis={axis} layout={layout} />
        {placed.map(({ row, box }) => (
          <PlotRow key={row.category} row={row} box={box} count={axis.count} hatch={hatchOf(model)} />
        ))}
        <TimeMarks frame={model} layout={layout} />
        {placed.map(({ row, box }) => (
          <RowNumerals key={row.category} row={row} box={box} count={axis.count} />
        ))}
      </TimeColumn>
      {placed.map(({ row: { category, label, maxLabel }, box }, index) => (
        <RowLabel key={category} label={label} category={category} scale={scaleOf(index) ? maxLabel : undefined} box={box} layout={layout} />
      ))}
      {coverage && layout.ribbon ? <RowLabel label={coverage.label} box={layout.ribbon} layout={layout} quiet /> : null}
    </ChartRoot>
  );
}
