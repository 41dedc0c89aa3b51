import type { ChartRow, Numeral } from './model';
import { stepAt } from './steps';

/** Width that a numeral needs, in em. */
const NUMERAL = 0.85;

/** The numerals of a row whose stretch is long enough where the axis is `width` em wide and `count` days long. */
export function fittingNumerals({ bands, numerals }: ChartRow, count: number, width: number): Numeral[] {
  return numerals.filter(({ at, level, basis }) =>
    bands.some(({ series, steps }) => {
      if (series.kind !== 'severity' || series.level !== level || series.basis !== basis) return false;
      const step = stepAt(steps, at);
      return step !== null && ((step.to - step.from) / count) * width >= NUMERAL;
    }),
  );
}
