import type { Category } from '@/lib/crisis/vocabulary';
import type { Trend } from '@/lib/estimates/trend';

/** The category that a view is about; null where it is about several. */
export function onlyCategory({ categories }: Pick<Trend, 'categories'>): Category | null {
  const [only, ...others] = categories;
  return only !== undefined && others.length === 0 ? only : null;
}
