import type { BandsModel } from './model';
import { stepAt } from './steps';

/** One day of one row: the size of each band on it, 0 where the band is absent. */
export type Point = { day: number; label: string; values: Record<string, number> };

/** The points of a row, from which the interactive chart draws and against which the drawn SVG is checked. */
export function pointsOf(model: BandsModel, row: number): Point[] {
  const { bands } = model.rows[row]!;
  return model.axis.dayLabels.map((label, day) => ({
    day,
    label,
    values: Object.fromEntries(
      bands.map(({ id, steps }) => {
        const step = stepAt(steps, day);
        return [id, step ? step.high - step.low : 0];
      }),
    ),
  }));
}
