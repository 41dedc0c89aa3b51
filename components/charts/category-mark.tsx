import type { Category } from '@/lib/crisis/vocabulary';
import { CATEGORY_SHAPES } from '@/lib/charts/palette';

/** The shape and colour of a category; decoration beside its name. */
export function CategoryMark({ category }: { category: Category }) {
  return (
    <svg className={`category-mark fill-${category}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={CATEGORY_SHAPES[category]} />
    </svg>
  );
}
