import { SeverityMark } from '@/components/charts/severity-mark';
import { SeveritySigns } from '@/components/severity/severity-signs';
import { Checkbox } from '@/components/ui/checkbox';
import { Disclosure } from '@/components/ui/disclosure';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextInput } from '@/components/ui/text-input';
import { SEVERITIES } from '@/lib/crisis/vocabulary';
import type { FormView } from './form-view';

/** Severity by its observable signs, worst first, with those of each category on demand; then how many people, or that nobody knows. */
export function ExtentFields({ view: { locale, t, values, errorOf, isAsked } }: { view: FormView }) {
  const levels = [...SEVERITIES].reverse().map((level) => ({
    value: String(level),
    label: t(`severity.${level}.sign`),
    hint: t('severity.level', { level, word: t(`severity.${level}.word`) }),
    mark: <SeverityMark level={level} />,
  }));
  return (
    <section aria-labelledby="section-how">
      <h2 id="section-how">{t('report.section.how')}</h2>
      <RadioGroup
        name="severity"
        label={t('severity.question')}
        hint={t('severity.notSure')}
        options={levels}
        value={values.severity}
        error={errorOf('severity')}
      />
      <Disclosure summary={t('severity.signs')}>
        <SeveritySigns locale={locale} />
      </Disclosure>
      <TextInput
        name="peopleAffected"
        label={t('report.people.label')}
        hint={t('report.people.hint')}
        value={values.peopleAffected}
        error={errorOf('peopleAffected')}
        inputMode="numeric"
        autoComplete="off"
        short
      />
      {isAsked('people.unlikely', 'unlikelyConfirmed') ? (
        <Checkbox
          name="unlikelyConfirmed"
          label={t('report.people.confirm')}
          checked={values.unlikelyConfirmed === 'yes'}
        />
      ) : null}
      <Checkbox name="peopleUnknown" label={t('report.people.doNotKnow')} checked={values.peopleUnknown === 'yes'} />
    </section>
  );
}
