import { answersOfReport } from '@/lib/entry/answers-of-report';
import { checkAnswers } from '@/lib/entry/check-answers';
import { keepingDay } from '@/lib/entry/keeping-day';
import type { PhoneRules } from '@/lib/entry/phone-rules';
import { make } from '../make';
import { fillAnswers, isAnswered, readAnswers } from './field-values';
import type { FormFrame } from './form-frame';
import type { Told } from './show-faults';
import type { Memory } from './start-form';

type Opening = {
  /** Whether there is anything to go on with. */
  isBegun: boolean;
  /** Name of the step to open, where one was open before. */
  step: string | null;
  /** Fields that are not answered yet, before the phone filled in what it remembers. */
  open: string[];
  /** What the server said of a report that is to be mended. */
  faults: Told[];
};

/**
 * Fills the form with what is known already: the draft, or what a refused report said; over it what was typed before the script arrived; and
 * the area of the last report where none is given.
 */
export function openingAnswers(frame: FormFrame, { draft, mended, last }: Memory, rules: PhoneRules): Opening {
  const { form } = frame;
  const { when = 'today', ...typed } = readAnswers(form);
  const known = draft ? keepingDay(draft.answers, draft.day, rules) : mended ? answersOfReport(mended.said, rules) : {};
  // Today is what the page chooses by itself.
  fillAnswers(form, { ...known, ...typed, ...(when === 'today' ? undefined : { when }) });
  const answers = readAnswers(form);
  const checked = checkAnswers(answers, rules);
  if (mended && !draft) form.before(mendNotice(frame, mended.refusal.title));
  if (!answers.areaId && last) proposeArea(frame, last.areaId);
  return {
    isBegun: isAnswered(answers),
    step: draft?.step ?? null,
    open: checked.ok ? [] : checked.fields.map(({ field }) => field),
    faults: mended && !draft ? mended.refusal.errors : [],
  };
}

/** The area of the last report, and that it is that; it is asked about all the same. */
function proposeArea({ form, t, rules }: FormFrame, areaId: string): void {
  const select = form.querySelector<HTMLSelectElement>('select[name=areaId]')!;
  if (!rules.areas.some(({ id, open }) => id === areaId && open)) return;
  select.value = areaId;
  const hint = make('p', { class: 'field-hint', id: 'areaId-hint' }, t('entry.form.again'));
  select.before(hint);
  select.setAttribute('aria-describedby', hint.id);
  select.addEventListener('change', () => (hint.hidden = select.value !== areaId));
}

function mendNotice({ t }: Pick<FormFrame, 't'>, reason: string): HTMLElement {
  return make(
    'div',
    { class: 'notice notice-caution' },
    make('p', { class: 'notice-title' }, t('entry.engine.mends.title')),
    make('p', {}, t('entry.engine.mends.detail', { reason })),
  );
}
