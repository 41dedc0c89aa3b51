import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import type { PublicArea } from '@/lib/crisis/areas';
import type { Item } from '@/lib/crisis/schema';
import { CATEGORIES, SEVERITIES } from '@/lib/crisis/vocabulary';
import type { Filters } from '@/lib/estimates/filters';
import { nameIn } from '@/lib/i18n/format';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { CompareFields } from './compare-fields';
import { FIGURE_FIELDS, type FilterField } from './filter-fields';
import { ItemSelect } from './item-select';
import { MeasureSelect } from './measure-select';

export type FilterFormProps = {
  locale: Locale;
  /** The page that the form leads to, without the language. */
  path: string;
  filters: Filters;
  /** Public areas, the whole crisis first. */
  areas: readonly PublicArea[];
  items: readonly Item[];
  fields?: readonly FilterField[] | undefined;
  /** True where the address asks for the tables too: it goes on doing so. */
  tables?: boolean;
  /** What the address says beside the filters and goes on saying. */
  also?: Readonly<Record<string, string>> | undefined;
};

/** The filters as a plain GET form: the state of the page is its address. Empty fields mean no restriction. */
export function FilterForm({ locale, path, filters, areas, items, fields = FIGURE_FIELDS, tables = false, also = {} }: FilterFormProps) {
  const t = translator(locale);
  const has = (field: FilterField) => fields.includes(field);
  const [, ...districts] = areas;
  return (
    <form className="filters" id="filters" method="get" action={localPath(locale, path)} data-island="filters" autoComplete="off">
      {has('category') ? (
        <Select
          name="category"
          id="filter-category"
          label={t('dashboard.filters.category')}
          value={filters.category ?? ''}
          empty={t('dashboard.filters.allCategories')}
          options={CATEGORIES.map((value) => ({ value, label: t(`common.category.${value}`) }))}
        />
      ) : null}
      {has('area') ? (
        <Select
          name="area"
          id="filter-area"
          label={t('dashboard.filters.area')}
          value={filters.area ?? ''}
          empty={t('dashboard.filters.allAreas')}
          options={districts.map(({ id, names }) => ({ value: id, label: nameIn(locale, names) }))}
        />
      ) : null}
      {has('item') ? <ItemSelect locale={locale} items={items} category={filters.category} item={filters.item} /> : null}
      {has('period') ? (
        <>
          <TextInput name="from" id="filter-from" type="date" label={t('dashboard.filters.from')} value={filters.from ?? ''} />
          <TextInput name="to" id="filter-to" type="date" label={t('dashboard.filters.to')} value={filters.to ?? ''} />
        </>
      ) : null}
      {has('certainty') ? (
        <Select
          name="certainty"
          id="filter-certainty"
          label={t('dashboard.filters.certainty')}
          value={filters.certainty ?? ''}
          empty={t('dashboard.filters.allCertainties')}
          options={[
            { value: 'PROBABLE', label: t('dashboard.filters.atLeast', { certainty: t('common.certainty.PROBABLE') }) },
            { value: 'CONFIRMED', label: t('dashboard.filters.confirmedOnly') },
          ]}
        />
      ) : null}
      {has('severity') ? (
        <Select
          name="severity"
          id="filter-severity"
          label={t('dashboard.filters.severity')}
          value={String(filters.severity ?? '')}
          empty={t('dashboard.filters.allSeverities')}
          options={SEVERITIES.filter((level) => level > 1).map((level) => ({
            value: String(level),
            label: t('dashboard.filters.severityLeast', { level, word: t(`severity.${level}.word`) }),
          }))}
        />
      ) : null}
      {has('measure') ? <MeasureSelect locale={locale} measure={filters.measure} /> : null}
      {has('compare') ? <CompareFields locale={locale} areas={districts} compare={filters.compare} /> : null}
      {filters.on ? <input type="hidden" name="on" value={filters.on} /> : null}
      {filters.asOf ? <input type="hidden" name="asOf" value={filters.asOf} /> : null}
      {tables ? <input type="hidden" name="view" value="table" /> : null}
      {Object.entries(also).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button>{t('dashboard.filters.apply')}</Button>
    </form>
  );
}
