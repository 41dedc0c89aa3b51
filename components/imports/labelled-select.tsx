import type { SelectOption } from '@/components/ui/select';

type Props = {
  label: string;
  /** Hidden where a table's head or the text beside says the same. */
  labelHidden?: boolean;
  value: string;
  options: readonly SelectOption[];
  /** Text of the choice that is none. */
  empty?: string;
  onChange: (value: string) => void;
  describedBy?: string | undefined;
};

/** A select whose value React holds. */
export function LabelledSelect({ label, labelHidden = false, value, options, empty, onChange, describedBy }: Props) {
  return (
    <label className="import-choice">
      <span className={labelHidden ? 'visually-hidden' : 'field-label'}>{label}</span>
      <select className="select" value={value} aria-describedby={describedBy} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
