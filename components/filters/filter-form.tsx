import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import type { PublicArea } from '@/lib/crisis/areas';
import { CATEGORIES } from '@/lib/crisis/vocabulary';
import type { Filters } from '@/lib/estimates/filters';
import { nameIn } from '@/lib/i18n/format';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

type FilterFormProps = {
  locale: Locale;
  filters: Pick<Filters, 'category' | 'area' | 'from' | 'to' | 'certainty'>;
  /** Public areas, the whole crisis first. */
  areas: readonly PublicArea[];
};

/** The filters as a plain GET form: the state of the page is its address. */
export function FilterForm({ locale, filters, areas }: FilterFormProps) {
  const t = translator(locale);
  const [, ...districts] = areas;
  return (
    <form className="filters" method="get" action={localPath(locale, '/')}>
      <Select
        name="category"
        label={t('dashboard.filters.category')}
        value={filters.category ?? ''}
        empty={t('dashboard.filters.allCategories')}
        options={CATEGORIES.map((value) => ({ value, label: t(`common.category.${value}`) }))}
      />
      <Select
        name="area"
        label={t('dashboard.filters.area')}
        value={filters.area ?? ''}
        empty={t('dashboard.filters.allAreas')}
        options={districts.map(({ id, names }) => ({ value: id, label: nameIn(locale, names) }))}
      />
      <TextInput name="from" type="date" label={t('dashboard.filters.from')} value={filters.from ?? ''} />
      <TextInput name="to" type="date" label={t('dashboard.filters.to')} value={filters.to ?? ''} />
      <Select
        name="certainty"
        label={t('dashboard.filters.certainty')}
        value={filters.certainty ?? ''}
        empty={t('dashboard.filters.allCertainties')}
        options={[
          { value: 'PROBABLE', label: t('dashboard.filters.atLeast', { certainty: t('common.certainty.PROBABLE') }) },
          { value: 'CONFIRMED', label: t('dashboard.filters.confirmedOnly') },
        ]}
      />
      <Button>{t('dashboard.filters.apply')}</Button>
    </form>
  );
}
