import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { isDay } from '@/lib/core/dates';
import type { PublicArea } from '@/lib/crisis/areas';
import { nameIn } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

type CompareFieldsProps = { locale: Locale; areas: readonly PublicArea[]; compare: string | null };

/** The other side of a comparison: two fields of one name, of which one is filled in; both at once are refused in words. */
export function CompareFields({ locale, areas, compare }: CompareFieldsProps) {
  const t = translator(locale);
  const day = compare !== null && isDay(compare) ? compare : '';
  return (
    <>
      <Select
        name="compare"
        id="filter-compare-area"
        label={t('dashboard.filters.compareArea')}
        value={day ? '' : (compare ?? '')}
        empty={t('dashboard.filters.noCompare')}
        options={areas.map(({ id, names }) => ({ value: id, label: nameIn(locale, names) }))}
      />
      <TextInput name="compare" id="filter-compare-day" type="date" label={t('dashboard.filters.compareDay')} value={day} />
    </>
  );
}
