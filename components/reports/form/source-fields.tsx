import { RadioGroup } from '@/components/ui/radio-group';
import { SOURCE_TYPES } from '@/lib/crisis/vocabulary';
import type { FormView } from './form-view';
import { NoteField } from './note-field';
import { PublishedFields } from './published-fields';
import { Step } from './step';

/** How the contributor knows; what a published statement needs besides, and a note, are folded away. */
export function SourceFields({ view }: { view: FormView }) {
  const { t, values, errorOf } = view;
  return (
    <Step name="source" question={t('report.source.label')}>
      <RadioGroup
        name="sourceType"
        label={t('report.source.label')}
        labelHidden
        value={values.sourceType}
        error={errorOf('sourceType')}
        options={SOURCE_TYPES.map((type) => ({ value: type, label: t(`report.source.${type}`) }))}
      />
      <PublishedFields view={view} />
      <NoteField view={view} />
    </Step>
  );
}
