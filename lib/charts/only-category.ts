import type { Category } from '@/lib/crisis/vocabulary';
import type { Trend } from '@/lib/estimates/trend';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { ChartInput } from './chart-frame';
import { subjectOf } from './chosen-item';

/** The category that a view is about; null where it is about several. */
export function onlyCategory({ categories }: Pick<Trend, 'categories'>): Category | null {
  const [only, ...others] = categories;
  return only !== undefined && others.length === 0 ? only : null;
}

/** The same as arguments of subtitles: whether a category is chosen (`yes`, `no`), and its name. */
export function chosenWords(trend: Pick<Trend, 'categories'>, locale: Locale): { chosen: 'yes' | 'no'; category: string } {
  const category = onlyCategory(trend);
  return category ? { chosen: 'yes', category: translator(locale)(`common.category.${category}`) } : { chosen: 'no', category: '' };
}

/** The same as arguments of titles, where a chosen item is called by its own name. */
export function findingWords(input: Pick<ChartInput, 'trend' | 'items' | 'locale'>): ReturnType<typeof chosenWords> {
  const category = onlyCategory(input.trend);
  const words = chosenWords(input.trend, input.locale);
  return category ? { ...words, category: subjectOf(input, category) } : words;
}
