import { isDay } from '@/lib/core/dates';
import type { FilterName, Filters } from '@/lib/estimates/filters';
import { formatDay, nameIn } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import type { FilterFormProps } from './filter-form';

/** One filter in words, and what the address changes when it goes. */
export type ActiveFilter = { name: FilterName; words: string; without: Partial<Filters> };

type Input = Pick<FilterFormProps, 'locale' | 'filters' | 'areas' | 'items'>;

/** What a view is narrowed to, in the order of the form. The day that cards describe is no narrowing. */
export function activeFilters({ locale, filters, areas, items }: Input): ActiveFilter[] {
  const t = translator(locale);
  const areaName = (id: string) => nameIn(locale, areas.find((area) => area.id === id)?.names ?? { en: id });
  const day = (value: string) => formatDay(locale, value, 'short');
  const { category, area, item, from, to, certainty, severity, measure, compare } = filters;
  const itemNames = items.find(({ code }) => code === item)?.names;
  const words: Partial<Record<FilterName, string | null>> = {
    // A chosen item is of its category: the category alone cannot be taken away from it.
    category: item ? null : category && t(`common.category.${category}`),
    area: area && areaName(area),
    item: item && (itemNames ? nameIn(locale, itemNames) : item),
    from: from && t('dashboard.filters.fromDay', { day: day(from) }),
    to: to && t('dashboard.filters.toDay', { day: day(to) }),
    certainty: certainty && t(`common.certainty.${certainty}`),
    severity: severity && t('dashboard.filters.severityLeast', { level: severity, word: t(`severity.${severity}.word`) }),
    measure: measure && t(`dashboard.filters.measures.${measure}`),
    compare: compare && t('dashboard.filters.compared', { other: isDay(compare) ? day(compare) : areaName(compare) }),
  };
  return (Object.entries(words) as [FilterName, string | null][]).flatMap(([name, said]) =>
    said ? [{ name, words: said, without: name === 'item' ? { item: null, category: null } : { [name]: null } }] : [],
  );
}
