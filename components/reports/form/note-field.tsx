import { Checkbox } from '@/components/ui/checkbox';
import { Notice } from '@/components/ui/notice';
import { Textarea } from '@/components/ui/textarea';
import type { FormView } from './form-view';

/** The one free text, with the warning before it. */
export function NoteField({ view: { t, values, errorOf, isAsked } }: { view: FormView }) {
  return (
    <section aria-labelledby="section-note">
      <h2 id="section-note">{t('report.section.note')}</h2>
      <Notice kind="caution">
        <p>{t('report.note.risk')}</p>
      </Notice>
      <Textarea
        name="note"
        label={t('report.note.label')}
        hint={t('report.note.hint')}
        optional={t('common.optional')}
        value={values.note}
        error={errorOf('note')}
      />
      {isAsked('note.phone', 'noteConfirmed') ? (
        <Checkbox name="noteConfirmed" label={t('report.note.confirm')} checked={values.noteConfirmed === 'yes'} />
      ) : null}
    </section>
  );
}
