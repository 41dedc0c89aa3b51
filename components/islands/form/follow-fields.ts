import { characterCount } from '@/lib/core/text';
import { TEXT_LENGTHS } from '@/lib/entry/text-lengths';
import { make } from '../make';
import { readAnswers } from './field-values';
import type { FormFrame } from './form-frame';
import { searchItemsIn } from './item-search';

/** What was confirmed, by the fault that asked: it holds for the very answers that it was asked about. */
const CONFIRMED: Record<string, string[]> = {
  'people.unlikely': ['peopleAffected', 'areaId'],
  'observedOn.old': ['when', 'observedOn-day', 'observedOn-month', 'observedOn-year'],
  'note.phone': ['note'],
};

const PUBLISHED = ['claimedBy', 'citation', 'statement', 'validUntil-day', 'validUntil-month', 'validUntil-year', 'counterClaim', 'archived'] as const;

/**
 * Lets fields follow one another: items are searched in their category, the boxes of a day are there for another day alone, a number takes
 * "I do not know" back, a changed answer its "Yes, this is right", and long texts count what is left.
 *
 * @returns brings all of it in line after the answers were filled in
 */
export function followFields(frame: FormFrame): () => void {
  const { form } = frame;
  const showItems = searchItemsIn(frame);
  const counters = Object.entries(TEXT_LENGTHS).map(([name, length]) => counter(frame, name, length));
  const checked = (name: string) => form.querySelector<HTMLInputElement>(`[name=${name}]:checked`);
  const showFields = () => {
    const otherDay = form.querySelector<HTMLElement>('.other-day');
    if (otherDay) otherDay.hidden = checked('when')?.value !== 'other';
    if (checked('sourceType')?.value === 'PUBLISHED') unfold(form, PUBLISHED[0]);
    for (const count of counters) count();
  };
  form.addEventListener('input', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    if (name === 'peopleAffected' && value.trim() !== '') form.querySelector<HTMLInputElement>('[name=peopleUnknown]')!.checked = false;
    for (const [code, fields] of Object.entries(CONFIRMED)) if (fields.includes(name)) takeBack(form, code);
    showFields();
  });
  form.addEventListener('change', ({ target }) => {
    if ((target as HTMLInputElement).name === 'sourceType') foldUnused(form);
    showFields();
  });
  return () => {
    showItems();
    showFields();
    for (const box of form.querySelectorAll<HTMLElement>('[data-confirm]')) box.hidden = !box.querySelector('input:checked');
    for (const name of Object.keys(readAnswers(form))) unfold(form, name);
  };
}

function takeBack(form: HTMLFormElement, code: string): void {
  const box = form.querySelector<HTMLElement>(`[data-confirm="${code}"]`);
  const tick = box?.querySelector('input');
  if (!box || !tick || box.hidden) return;
  tick.checked = false;
  box.hidden = true;
}

/** What a published statement needs is folded away again for another source, unless something stands in it. */
function foldUnused(form: HTMLFormElement): void {
  const answers = readAnswers(form);
  const folded = form.querySelector(`[name=${PUBLISHED[0]}]`)?.closest('details');
  if (folded && !PUBLISHED.some((name) => answers[name])) folded.open = false;
}

function unfold(form: HTMLFormElement, name: string): void {
  const folded = form.querySelector(`[name="${name}"]`)?.closest('details');
  if (folded) folded.open = true;
}

/** How many characters are left, said aloud only near the end. */
function counter({ form, t }: FormFrame, name: string, length: number): () => void {
  const field = form.querySelector<HTMLTextAreaElement>(`textarea[name=${name}]`)!;
  const said = make('p', { class: 'note' });
  field.after(said);
  return () => {
    const left = length - characterCount(field.value.trim());
    said.textContent = t('entry.engine.left', { left });
    if (left <= 20) said.setAttribute('role', 'status');
    else said.removeAttribute('role');
  };
}
