import { fittingNumerals } from '@/lib/charts/fitting-numerals';
import { fittingTicks } from '@/lib/charts/fitting-ticks';
import type { PanelsModel } from '@/lib/charts/model';
import { PlotRow } from './plot-row';
import { RowLabel } from './row-label';
import { RowNumerals } from './row-numerals';
import { TimeGround } from './time-ground';
import type { TimeLayout } from './time-layout';
import { TimeMarks } from './time-marks';

type PanelProps = {
  model: PanelsModel;
  panel: PanelsModel['panels'][number];
  layout: TimeLayout;
  /** Em that the panel is sure to be wide. */
  width: number;
  hatch: string;
  /** Whether the rows are named here; otherwise beside the panel. */
  named?: boolean;
};

/** The rows of one area on the time axis that all panels share. Percentages are of the svg around it. */
export function Panel({ model, panel: { rows }, layout, width, hatch, named = true }: PanelProps) {
  const axis = fittingTicks(model.axis, width);
  const placed = rows.map((row, index) => ({ row, box: layout.plots[index]! }));
  return (
    <>
      <TimeGround axis={axis} layout={layout} />
      {placed.map(({ row, box }) => (
        <PlotRow key={row.category} row={row} box={box} count={axis.count} hatch={hatch} />
      ))}
      <TimeMarks frame={{ ...model, axis, events: [], coverage: null }} layout={layout} />
      {placed.map(({ row, box }) => (
        <RowNumerals key={row.category} row={{ ...row, numerals: fittingNumerals(row, axis.count, width) }} box={box} count={axis.count} />
      ))}
      {named
        ? placed.map(({ row, box }) => (
            <RowLabel key={row.category} label={row.label} category={row.category} scale={row.maxLabel} box={box} layout={layout} />
          ))
        : null}
    </>
  );
}
