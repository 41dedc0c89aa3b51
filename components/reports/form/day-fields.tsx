import { describedBy, FieldNotes, labelClass } from '@/components/ui/field';
import type { FormView } from './form-view';

type DayFieldsProps = {
  view: FormView;
  name: 'observedOn' | 'validUntil';
  label: string;
  labelHidden?: boolean;
  hint: string;
  optional?: string;
};

/** A day in three boxes, which take words for the month too. The first box has the id that error links point to. */
export function DayFields({ view: { t, values, errorOf }, name, label, labelHidden, hint, optional }: DayFieldsProps) {
  const error = errorOf(name);
  const boxes = [
    { end: 'day', id: name, className: 'input day-box', numeric: true },
    { end: 'month', id: `${name}-month`, className: 'input month-box', numeric: false },
    { end: 'year', id: `${name}-year`, className: 'input year-box', numeric: true },
  ] as const;
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'} aria-describedby={describedBy({ name, hint, error })}>
      <legend className={labelClass(labelHidden)}>
        {label} {optional ? <span className="field-optional">({optional})</span> : null}
      </legend>
      <FieldNotes name={name} hint={hint} error={error} />
      <div className="day-boxes">
        {boxes.map(({ end, id, className, numeric }) => (
          <label key={end} className="day-part">
            <span>{t(`report.${end}`)}</span>
            <input
              className={className}
              id={id}
              name={`${name}-${end}`}
              type="text"
              inputMode={numeric ? 'numeric' : 'text'}
              autoComplete="off"
              defaultValue={values[`${name}-${end}`]}
              aria-invalid={error ? true : undefined}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
