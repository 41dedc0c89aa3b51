import { Select } from '@/components/ui/select';
import type { Measure } from '@/lib/estimates/filters';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** The measures that have a figure over time on the pages. */
const SHOWN: readonly Measure[] = ['people_severe', 'people_affected', 'reports'];

/** Which figure over time comes first. A measure that only files have stays chosen when the address names it. */
export function MeasureSelect({ locale, measure }: { locale: Locale; measure: Measure | null }) {
  const t = translator(locale);
  const offered = measure && !SHOWN.includes(measure) ? [...SHOWN, measure] : SHOWN;
  return (
    <Select
      name="measure"
      id="filter-measure"
      label={t('dashboard.filters.measure')}
      value={measure ?? ''}
      empty={t('dashboard.filters.measureDefault')}
      options={offered.map((value) => ({ value, label: t(`dashboard.filters.measures.${value}`) }))}
    />
  );
}
