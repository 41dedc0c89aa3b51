import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { Textarea } from '@/components/ui/textarea';
import { ConfirmField } from './confirm-field';
import type { FormView } from './form-view';

/** The one free text, with the warning before it. Few reports need it: it is folded away. */
export function NoteField({ view }: { view: FormView }) {
  const { t, values, errorOf } = view;
  return (
    <Disclosure summary={t('report.section.note')} open={Boolean(values.note || errorOf('note'))}>
      <div className="disclosed">
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
        <ConfirmField view={view} name="noteConfirmed" asks="note.phone" label={t('report.note.confirm')} />
      </div>
    </Disclosure>
  );
}
