import { describedBy, Field, type FieldProps } from './field';

type TextareaProps = FieldProps & { value?: string | undefined; maxLength?: number; rows?: number };

export function Textarea({ name, id = name, label, labelHidden, hint, error, optional, value, maxLength, rows = 4 }: TextareaProps) {
  return (
    <Field name={name} id={id} label={label} labelHidden={labelHidden} hint={hint} error={error} optional={optional}>
      <textarea
        className="textarea"
        id={id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={value}
        aria-describedby={describedBy({ name, id, hint, error })}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  );
}
