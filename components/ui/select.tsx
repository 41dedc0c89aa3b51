import { describedBy, Field, type FieldProps } from './field';

export type SelectOption = { value: string; label: string };
export type SelectGroup = { label: string; options: SelectOption[] };

type SelectProps = FieldProps & {
  options: (SelectOption | SelectGroup)[];
  value?: string | undefined;
  /** Text of the first, empty choice; without it the first option is chosen. */
  empty?: string | undefined;
};

function Choice({ value, label }: SelectOption) {
  return <option value={value}>{label}</option>;
}

/** The browser's own select: it works on every telephone. */
export function Select({ name, id = name, label, labelHidden, hint, error, optional, options, value, empty }: SelectProps) {
  return (
    <Field name={name} id={id} label={label} labelHidden={labelHidden} hint={hint} error={error} optional={optional}>
      <select
        className="select"
        id={id}
        name={name}
        defaultValue={value ?? ''}
        aria-describedby={describedBy({ name, id, hint, error })}
        aria-invalid={error ? true : undefined}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map((inner) => (
                <Choice key={inner.value} {...inner} />
              ))}
            </optgroup>
          ) : (
            <Choice key={option.value} {...option} />
          ),
        )}
      </select>
    </Field>
  );
}
