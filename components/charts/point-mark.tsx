import type { Category } from '@/lib/crisis/vocabulary';
import { CATEGORY_SHAPES } from '@/lib/charts/palette';
import { em } from './lengths';

/** Size of a mark in em of the picture's text. */
const SIZE = 0.85;

/** The shape of a category with its middle at a point: `x` in percent of the width, `y` in em. */
export function PointMark({ category, x, y }: { category: Category; x: string; y: number }) {
  return (
    <svg x={x} y={em(y)} width={em(SIZE)} height={em(SIZE)} viewBox="0 0 16 16" overflow="visible">
      <path className={`line-mark fill-${category}`} d={CATEGORY_SHAPES[category]} transform="translate(-8 -8)" />
    </svg>
  );
}
