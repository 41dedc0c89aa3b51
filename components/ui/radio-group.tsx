import type { ReactNode } from 'react';
import { describedBy, FieldNotes, labelClass, type FieldProps } from './field';

export type RadioOption = { value: string; label: string; hint?: string | undefined; mark?: ReactNode };

type RadioGroupProps = FieldProps & {
  options: RadioOption[];
  value?: string | undefined;
  /** Big buttons, two by two, the mark above the word. */
  tiles?: boolean;
};

/** One choice of a few, each with a touch target of at least 44 px. The first radio has the id that error links point to. */
export function RadioGroup({ name, id = name, label, labelHidden, hint, error, optional, options, value, tiles }: RadioGroupProps) {
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'} aria-describedby={describedBy({ name, id, hint, error })}>
      <legend className={labelClass(labelHidden)}>
        {label} {optional ? <span className="field-optional">({optional})</span> : null}
      </legend>
      <FieldNotes name={name} id={id} hint={hint} error={error} />
      <div className={tiles ? 'choices choices-tiles' : 'choices'}>
        {options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${option.value}`}
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
            />
            {option.mark}
            <span className="choice-text">
              <span className="choice-label">{option.label}</span>
              {option.hint ? <span className="choice-hint">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
