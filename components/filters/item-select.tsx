import { Select } from '@/components/ui/select';
import type { Item } from '@/lib/crisis/schema';
import { CATEGORIES, type Category } from '@/lib/crisis/vocabulary';
import { nameIn } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

type ItemSelectProps = { locale: Locale; items: readonly Item[]; category: Category | null; item: string | null };

/** Items under their categories, only those of the chosen one: an item brings its category with it. */
export function ItemSelect({ locale, items, category, item }: ItemSelectProps) {
  const t = translator(locale);
  const shown = category ? [category] : CATEGORIES;
  const groups = shown.map((one) => ({
    label: t(`common.category.${one}`),
    options: items.filter((candidate) => candidate.category === one).map(({ code, names }) => ({ value: code, label: nameIn(locale, names) })),
  }));
  return (
    <Select
      name="item"
      id="filter-item"
      label={t('dashboard.filters.item')}
      value={item ?? ''}
      empty={t('dashboard.filters.allItems')}
      options={groups.filter(({ options }) => options.length > 0)}
    />
  );
}
