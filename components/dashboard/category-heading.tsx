import { CategoryMark } from '@/components/charts/category-mark';
import type { Category } from '@/lib/crisis/vocabulary';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

export function CategoryHeading({ locale, category }: { locale: Locale; category: Category }) {
  return (
    <h3 className="category-heading">
      <CategoryMark category={category} />
      {translator(locale)(`common.category.${category}`)}
    </h3>
  );
}
