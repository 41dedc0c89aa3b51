import { activeFilters } from '@/components/filters/active-filters';
import { FilterChips } from '@/components/filters/filter-chips';
import type { FilterField } from '@/components/filters/filter-fields';
import { FilterForm } from '@/components/filters/filter-form';
import { Disclosure } from '@/components/ui/disclosure';
import type { PublicArea } from '@/lib/crisis/areas';
import type { Item } from '@/lib/crisis/schema';
import type { Filters } from '@/lib/estimates/filters';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** What selects reports. */
const FIELDS: readonly FilterField[] = ['category', 'area', 'item', 'period', 'certainty', 'severity'];

type RecordFiltersProps = {
  locale: Locale;
  path: string;
  /** The filters that select reports; the others null. */
  filters: Filters;
  areas: readonly PublicArea[];
  items: readonly Item[];
  linkTo: (changes: Partial<Filters>) => string;
  /** How many reports or changes are selected, in words. */
  result: string;
  /** What the address says beside the filters and goes on saying. */
  also?: Readonly<Record<string, string>>;
};

/** Which reports a page of the record speaks of, and the form that changes it. */
export function RecordFilters({ locale, path, filters, areas, items, linkTo, result, also }: RecordFiltersProps) {
  const t = translator(locale);
  const active = activeFilters({ locale, filters, areas, items });
  return (
    <div className="filter-bar" id="filter-bar">
      <Disclosure
        id="filter-disclosure"
        summary={active.length > 0 ? t('dashboard.filters.active', { count: active.length }) : t('dashboard.filters.heading')}
      >
        <FilterForm locale={locale} path={path} filters={filters} areas={areas} items={items} fields={FIELDS} also={also} />
      </Disclosure>
      <FilterChips locale={locale} path={path} asOf={filters.asOf} active={active} linkTo={linkTo} result={result} />
    </div>
  );
}
