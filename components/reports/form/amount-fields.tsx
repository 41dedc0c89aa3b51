import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import type { FormView } from './form-view';

/** How much is needed and how much there is, in a unit of the item. */
export function AmountFields({ view: { t, values, items, errorOf } }: { view: FormView }) {
  const units = [...new Set(items.flatMap(({ unit, rates }) => [unit, ...rates]))].sort();
  return (
    <div className="disclosed">
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
      <Select
        name="unit"
        label={t('report.unit.label')}
        optional={t('common.optional')}
        options={units.map((unit) => ({ value: unit, label: unit }))}
        empty={t('report.unit.own')}
        value={values.unit}
        error={errorOf('unit')}
      />
    </div>
  );
}
