import { Disclosure } from '@/components/ui/disclosure';
import { TextInput } from '@/components/ui/text-input';
import { Textarea } from '@/components/ui/textarea';
import { DayFields } from './day-fields';
import type { FormView } from './form-view';

const PUBLISHED_FIELDS = ['citation', 'claimedBy', 'statement', 'validUntil', 'counterClaim', 'archived'];

/** Who says it, where, and in which words: only for a published statement, and folded away until it is one. */
export function PublishedFields({ view }: { view: FormView }) {
  const { t, values, errorOf } = view;
  const optional = t('common.optional');
  const isOpen = values.sourceType === 'PUBLISHED' || PUBLISHED_FIELDS.some((name) => values[name] || errorOf(name));
  const text = (name: string) => ({
    name,
    label: t(`report.${name}.label`),
    value: values[name],
    error: errorOf(name),
  });
  return (
    <Disclosure summary={t('report.section.published')} open={isOpen}>
      <div className="disclosed">
        <p className="note">{t('report.published.hint')}</p>
        <TextInput {...text('citation')} type="url" inputMode="url" autoComplete="off" />
        <TextInput {...text('claimedBy')} autoComplete="off" />
        <Textarea {...text('statement')} hint={t('report.statement.hint')} rows={3} />
        <DayFields
          view={view}
          name="validUntil"
          label={t('report.validUntil.label')}
          hint={t('report.validUntil.hint')}
          optional={optional}
        />
        <Textarea {...text('counterClaim')} hint={t('report.counterClaim.hint')} optional={optional} rows={2} />
        <TextInput {...text('archived')} type="url" inputMode="url" autoComplete="off" optional={optional} />
      </div>
    </Disclosure>
  );
}
