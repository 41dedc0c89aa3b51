import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Disclosure } from '@/components/ui/disclosure';
import { RadioGroup } from '@/components/ui/radio-group';
import { Textarea } from '@/components/ui/textarea';
import { CERTAINTIES } from '@/lib/crisis/vocabulary';
import type { FormState } from '@/lib/http/form-stash';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** The form to which the boxes in the lines of the queue belong. */
export const MANY_FORM = 'many';

type Props = { locale: Locale; action: string; state: FormState | null };

/** One certainty and one reason for all ticked reports, as a plain POST. */
export function AcceptManyForm({ locale, action, state }: Props) {
  const t = translator(locale);
  const field = (name: string) => ({
    name,
    id: `${MANY_FORM}-${name}`,
    value: state?.values[name],
    error: state?.problem.errors.find((error) => error.field === name)?.message,
  });
  const { value: all, ...allField } = field('all');
  return (
    <Disclosure summary={t('review.many.title')} open={state !== null}>
      <form className="disclosed" id={MANY_FORM} method="post" action={action} noValidate>
        <p className="note">{t('review.many.hint')}</p>
        <Checkbox {...allField} label={t('review.many.all')} checked={all === 'yes'} />
        <RadioGroup
          {...field('certainty')}
          label={t('review.decide.certaintyLabel')}
          options={CERTAINTIES.map((grade) => ({
            value: grade,
            label: t(`common.certainty.${grade}`),
            hint: t(`review.decide.${grade}`),
          }))}
        />
        <Textarea {...field('reason')} label={t('review.decide.reason')} hint={t('review.decide.reasonHint')} rows={2} />
        <Button kind="primary">{t('review.many.button')}</Button>
      </form>
    </Disclosure>
  );
}
