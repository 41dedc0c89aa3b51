import { Disclosure } from '@/components/ui/disclosure';
import { formatNumber } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import type { PageView } from '@/lib/views/page-view';
import { activeFilters } from './active-filters';
import { FilterChips } from './filter-chips';
import { FIGURE_FIELDS, type FilterField } from './filter-fields';
import { FilterForm } from './filter-form';
import { NoMatch } from './no-match';
import { PeriodPresets } from './period-presets';

type FilterBarProps = Pick<PageView, 'locale' | 'crisis' | 'path' | 'filters' | 'trend' | 'areas' | 'items' | 'tables' | 'linkTo'> & {
  fields?: readonly FilterField[] | undefined;
  /** How many reports the page shows, where it counts others than the figures do. */
  reports?: number | undefined;
};

/** What the page is narrowed to, in words, each with the way back; the form opens on demand. */
export function FilterBar({ fields = FIGURE_FIELDS, reports, ...view }: FilterBarProps) {
  const { locale, path, filters, trend, areas, items, tables, linkTo } = view;
  const t = translator(locale);
  const active = activeFilters(view);
  const count = reports ?? trend.counts.reports;
  return (
    <div className="filter-bar" id="filter-bar">
      <Disclosure
        id="filter-disclosure"
        summary={active.length > 0 ? t('dashboard.filters.active', { count: active.length }) : t('dashboard.filters.heading')}
      >
        <FilterForm locale={locale} path={path} filters={filters} areas={areas} items={items} fields={fields} tables={tables} />
        {fields.includes('period') ? <PeriodPresets {...view} /> : null}
      </Disclosure>
      <FilterChips
        locale={locale}
        path={path}
        asOf={filters.asOf}
        active={active}
        linkTo={linkTo}
        result={t('dashboard.filters.result', { reports: count, count: formatNumber(locale, count) })}
      />
      {active.length > 0 && count === 0 ? <NoMatch {...view} /> : null}
      <p className="note" data-island="light" hidden />
    </div>
  );
}
