import { describedBy, FieldNotes } from './field';

type CheckboxProps = {
  name: string;
  label: string;
  value?: string;
  checked?: boolean;
  hint?: string | undefined;
  error?: string | undefined;
};

/** One yes. What is not ticked is not sent. */
export function Checkbox({ name, label, value = 'yes', checked = false, hint, error }: CheckboxProps) {
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <FieldNotes name={name} hint={hint} error={error} />
      <label className="check">
        <input
          type="checkbox"
          id={name}
          name={name}
          value={value}
          defaultChecked={checked}
          aria-describedby={describedBy({ name, hint, error })}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}
