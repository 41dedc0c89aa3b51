import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import type { FormView } from './form-view';

/** How much is needed and how much there is, in a unit of the item. */
export function AmountFields({ view: { t, values, items, errorOf } }: { view: FormView }) {
  const units = [...new Set(items.flatMap(({ unit, rates }) => [unit, ...rates]))].sort();
  return (
    <section aria-labelledby="section-amounts">
      <h2 id="section-amounts">{t('report.section.amounts')}</h2>
      <div className="field-pair">
        {(['quantityNeeded', 'quantityAvailable'] as const).map((name) => (
          <TextInput
            key={name}
            name={name}
            label={t(`report.${name}.label`)}
            optional={t('common.optional')}
            hint={t('report.quantity.hint')}
            value={values[name]}
            error={errorOf(name)}
            inputMode="decimal"
            autoComplete="off"
            short
          />
        ))}
      </div>
      <Select
        name="unit"
        label={t('report.unit.label')}
        optional={t('common.optional')}
        options={units.map((unit) => ({ value: unit, label: unit }))}
        empty={t('report.unit.own')}
        value={values.unit}
        error={errorOf('unit')}
      />
    </section>
  );
}
