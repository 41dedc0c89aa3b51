import { SeverityMark } from '@/components/charts/severity-mark';
import { Disclosure } from '@/components/ui/disclosure';
import { RadioGroup } from '@/components/ui/radio-group';
import { SEVERITIES } from '@/lib/crisis/vocabulary';
import { CategorySigns } from './category-signs';
import type { FormView } from './form-view';
import { Step } from './step';

/** How bad it is by observable signs, worst first, with those of each category on demand. */
export function SeverityFields({ view: { t, values, errorOf } }: { view: FormView }) {
  const levels = [...SEVERITIES].reverse().map((level) => ({
    value: String(level),
    label: t(`severity.${level}.sign`),
    hint: t('severity.level', { level, word: t(`severity.${level}.word`) }),
    mark: <SeverityMark level={level} />,
  }));
  return (
    <Step name="severity" question={t('severity.question')}>
      <RadioGroup
        name="severity"
        label={t('severity.question')}
        labelHidden
        hint={t('severity.notSure')}
        options={levels}
        value={values.severity}
        error={errorOf('severity')}
      />
      <Disclosure summary={t('severity.signs')}>
        <CategorySigns t={t} />
      </Disclosure>
    </Step>
  );
}
