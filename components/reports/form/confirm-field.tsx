import { Checkbox } from '@/components/ui/checkbox';
import type { FormView } from './form-view';

type ConfirmFieldProps = {
  view: FormView;
  name: 'unlikelyConfirmed' | 'oldDayConfirmed' | 'noteConfirmed';
  /** The fault that asks for it. */
  asks: string;
  label: string;
};

/** "Yes, this is right": there from the beginning for who checks on the phone, shown once it was asked. */
export function ConfirmField({ view: { values, isAsked }, name, asks, label }: ConfirmFieldProps) {
  return (
    <div hidden={!isAsked(asks, name)} data-confirm={asks}>
      <Checkbox name={name} label={label} checked={values[name] === 'yes'} />
    </div>
  );
}
