import type { Category } from '@/lib/crisis/vocabulary';
import { CATEGORY_SHAPES } from '@/lib/charts/palette';
import { em } from './lengths';

/** The mark of a category inside a picture, `size` em high; `x` and `y` are its upper left corner in em. Its name stands near. */
export function CategoryShape({ category, x, y, size = 1 }: { category: Category; x: number; y: number; size?: number }) {
  return (
    <svg className={`fill-${category}`} x={em(x)} y={em(y)} width={em(size)} height={em(size)} viewBox="0 0 16 16">
      <path d={CATEGORY_SHAPES[category]} />
    </svg>
  );
}
