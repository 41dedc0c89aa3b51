import { Checkbox } from '@/components/ui/checkbox';
import { Disclosure } from '@/components/ui/disclosure';
import { TextInput } from '@/components/ui/text-input';
import { AmountFields } from './amount-fields';
import { ConfirmField } from './confirm-field';
import type { FormView } from './form-view';
import { Step } from './step';

const AMOUNTS = ['quantityNeeded', 'quantityAvailable', 'unit'];

/** How many people, or that nobody knows; the amounts for who knows those are folded away. */
export function PeopleFields({ view }: { view: FormView }) {
  const { t, values, errorOf } = view;
  return (
    <Step name="people" question={t('report.people.label')}>
      <TextInput
        name="peopleAffected"
        label={t('entry.form.people')}
        hint={t('report.people.hint')}
        value={values.peopleAffected}
        error={errorOf('peopleAffected')}
        inputMode="numeric"
        autoComplete="off"
        short
      />
      <ConfirmField view={view} name="unlikelyConfirmed" asks="people.unlikely" label={t('report.people.confirm')} />
      <Checkbox name="peopleUnknown" label={t('report.people.doNotKnow')} checked={values.peopleUnknown === 'yes'} />
      <Disclosure
        summary={t('report.section.amounts')}
        open={AMOUNTS.some((name) => values[name] || errorOf(name))}
      >
        <AmountFields view={view} />
      </Disclosure>
    </Step>
  );
}
