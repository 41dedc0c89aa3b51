import type { InputHTMLAttributes } from 'react';
import { describedBy, Field, type FieldProps } from './field';

type InputProps = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'min' | 'max' | 'required' | 'spellCheck' | 'lang'
>;

/** One line of text, a number, a day or a passphrase. `unit` stands behind the box; `short` keeps it narrow. */
export function TextInput({
  value,
  unit,
  short,
  name,
  id = name,
  label,
  labelHidden,
  hint,
  error,
  optional,
  type = 'text',
  ...input
}: FieldProps & InputProps & { value?: string | undefined; unit?: string | undefined; short?: boolean }) {
  return (
    <Field name={name} id={id} label={label} labelHidden={labelHidden} hint={hint} error={error} optional={optional}>
      <div className="input-with-unit">
        <input
          {...input}
          className={short ? 'input input-short' : 'input'}
          id={id}
          name={name}
          type={type}
          defaultValue={value}
          aria-describedby={describedBy({ name, id, hint, error })}
          aria-invalid={error ? true : undefined}
        />
        {unit ? <span>{unit}</span> : null}
      </div>
    </Field>
  );
}
