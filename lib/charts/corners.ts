import type { Point, PointValues } from './points';

/** A corner of the steps: `at` is a place on the axis, `count` the end of the last day. */
export type Corner = { at: number } & PointValues;

/**
 * Points as the corners of steps: two for each stretch of days that read the same, so that straight lines between them are level over the
 * stretch and upright where it ends, and a stretch without a value is a gap.
 */
export function cornersOf(points: readonly Point[]): Corner[] {
  const corners: Corner[] = [];
  let shape = '';
  for (const { day, values, ranges } of points) {
    const next = JSON.stringify([values, ranges]);
    if (next === shape) corners.at(-1)!.at = day + 1;
    else corners.push({ at: day, values, ranges }, { at: day + 1, values, ranges });
    shape = next;
  }
  return corners;
}
