import { RadioGroup } from '@/components/ui/radio-group';
import { formatDay } from '@/lib/i18n/format';
import { ConfirmField } from './confirm-field';
import { DayFields } from './day-fields';
import type { FormView } from './form-view';
import { Step } from './step';

/** The day. A new report of a running crisis offers today and yesterday; the boxes are for any other. */
export function WhenFields({ view }: { view: FormView }) {
  const { locale, t, values, firstDay, lastDay, offersToday } = view;
  const hint = lastDay
    ? t('report.observedOn.between', { first: formatDay(locale, firstDay), last: formatDay(locale, lastDay) })
    : t('report.observedOn.hint');
  const question = t(offersToday ? 'entry.form.when' : 'report.observedOn.label');
  const days = <DayFields view={view} name="observedOn" label={t('report.observedOn.label')} labelHidden hint={hint} />;
  return (
    <Step name="when" question={question}>
      {offersToday ? (
        <div className="when">
          <RadioGroup
            name="when"
            label={question}
            labelHidden
            value={values.when}
            options={(['today', 'yesterday', 'other'] as const).map((when) => ({ value: when, label: t(`entry.form.${when}`) }))}
          />
          <div className="other-day">{days}</div>
        </div>
      ) : (
        days
      )}
      <ConfirmField view={view} name="oldDayConfirmed" asks="observedOn.old" label={t('report.observedOn.confirm')} />
    </Step>
  );
}
