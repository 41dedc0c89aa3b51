import { describedBy, Field, type FieldProps } from './field';

type TextareaProps = FieldProps & { value?: string | undefined; maxLength?: number; rows?: number };

export function Textarea({ name, label, hint, error, optional, value, maxLength, rows = 4 }: TextareaProps) {
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        className="textarea"
        id={name}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={value}
        aria-describedby={describedBy({ name, hint, error })}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  );
}
