import { describedBy, FieldNotes } from './field';

type CheckboxProps = {
  name: string;
  /** Id of the box, where a page has the same field in several forms; else its name. */
  id?: string | undefined;
  label: string;
  value?: string;
  checked?: boolean;
  hint?: string | undefined;
  error?: string | undefined;
};

/** One yes. What is not ticked is not sent. */
export function Checkbox({ name, id = name, label, value = 'yes', checked = false, hint, error }: CheckboxProps) {
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <FieldNotes name={name} id={id} hint={hint} error={error} />
      <label className="check">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={checked}
          aria-describedby={describedBy({ name, id, hint, error })}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}
