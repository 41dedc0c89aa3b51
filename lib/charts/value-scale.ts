import { scaleLinear } from 'd3-scale';

/** Marks to aim for, zero included. */
const MARKS = 4;
/** People are whole: below this top the marks would be fractions. */
const LOWEST_TOP = 10;

/** A scale for numbers of people that starts at zero: its top is the round number over the largest value, with round marks up to it. */
export function valueScale(values: readonly number[]): { max: number; marks: number[] } {
  const scale = scaleLinear([0, Math.max(LOWEST_TOP, ...values)], [0, 1]).nice(MARKS);
  return { max: scale.domain()[1]!, marks: scale.ticks(MARKS) };
}
