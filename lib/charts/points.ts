import type { BandsModel, LinesModel, Step, TimeModel } from './model';
import { stepAt } from './steps';

/**
 * One day of one plot. `values`: size of each band, 0 where it is absent; of a line its figure, null where it is not known. `ranges`: where
 * outlines and ranges run from and to; null where there is none.
 */
export type Point = { day: number; label: string } & PointValues;
export type PointValues = { values: Record<string, number | null>; ranges: Record<string, [number, number] | null> };

/** The points of a plot, by day: from them the interactive chart draws, and against them the drawn SVG is checked. */
export function pointsOf(model: TimeModel, row = 0): Point[] {
  const at = model.kind === 'bands' ? (day: number) => bandsOn(model, row, day) : (day: number) => linesOn(model, day);
  return Array.from({ length: model.axis.count }, (_, day) => ({ day, label: model.axis.dayLabels[day] ?? '', ...at(day) }));
}

function bandsOn(model: BandsModel, row: number, day: number): PointValues {
  const { bands, outlines } = model.rows[row]!;
  const size = (step: Step | null) => (step ? step.high - step.low : 0);
  return {
    values: Object.fromEntries(bands.map(({ id, steps }) => [id, size(stepAt(steps, day))])),
    ranges: Object.fromEntries(outlines.map(({ id, steps }) => [id, rangeOf(stepAt(steps, day))])),
  };
}

function linesOn(model: LinesModel, day: number): PointValues {
  const steps = model.lines.map(({ category, steps }) => [category, stepAt(steps, day)] as const);
  return {
    values: Object.fromEntries(steps.map(([category, step]) => [category, step?.value ?? null])),
    ranges: Object.fromEntries(steps.map(([category, step]) => [category, rangeOf(step)])),
  };
}

function rangeOf(step: Pick<Step, 'low' | 'high'> | null): [number, number] | null {
  return step && [step.low, step.high];
}
