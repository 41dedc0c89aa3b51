import type { FieldError } from '@/lib/core/problem';
import { shownParams } from '@/lib/i18n/shown-params';
import { make } from '../make';
import type { FormFrame } from './form-frame';

/** A fault in words. */
export type Told = { field: string; code: string; message: string };

/** Faults in the words of the page. */
export function told({ t, locale }: Pick<FormFrame, 't' | 'locale'>, faults: readonly FieldError[]): Told[] {
  return faults.map(({ field, code, params }) => ({ field, code, message: t(`errors.${code}`, shownParams(params, locale)) }));
}

let titleBefore: string | null = null;

/**
 * Says beside each field what is wrong with it, and above them all together, which takes the focus. What is only asked ("Is this right?")
 * gets its box to say yes.
 */
export function showFaults({ form, t }: Pick<FormFrame, 'form' | 't'>, section: HTMLElement, faults: readonly Told[]): void {
  clearFaults(form);
  for (const fault of faults) markField(form, fault);
  const isAsking = faults.every(({ code }) => confirmOf(form, code));
  const title = t(isAsking ? 'entry.engine.ask' : 'entry.engine.faults');
  const list = make('ul', {}, ...faults.map((fault) => make('li', {}, linkTo(form, fault))));
  const summary = make('div', { class: 'error-summary', 'data-faults': '', role: 'alert', tabindex: '-1' }, make('h2', {}, title), list);
  summary.classList.toggle('error-summary-asking', isAsking);
  section.prepend(summary);
  if (!isAsking) {
    titleBefore = document.title;
    document.title = t('common.errorTitle', { title: titleBefore });
  }
  summary.focus();
}

/** Takes back what `showFaults` said. Boxes that were asked for stay while they are ticked. */
export function clearFaults(form: HTMLFormElement): void {
  for (const said of form.querySelectorAll('[data-faults]')) said.remove();
  for (const field of form.querySelectorAll('.field-wrong')) field.classList.remove('field-wrong', 'field-asked');
  for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
  for (const described of form.querySelectorAll('[aria-describedby*="-fault"]')) {
    const rest = described.getAttribute('aria-describedby')!.split(' ').filter((id) => !id.endsWith('-fault'));
    if (rest.length > 0) described.setAttribute('aria-describedby', rest.join(' '));
    else described.removeAttribute('aria-describedby');
  }
  if (titleBefore !== null) document.title = titleBefore;
  titleBefore = null;
}

function markField(form: HTMLFormElement, { field, code, message }: Told): void {
  const input = form.querySelector<HTMLElement>(`#${CSS.escape(field)}`);
  const box = input?.closest<HTMLElement>('.field');
  if (!input || !box) return;
  const group = box.matches('fieldset') ? box : input;
  const id = `${field}-fault`;
  box.classList.add('field-wrong');
  const before = box.querySelector('.field-hint') ?? box.querySelector('legend, label')!;
  before.after(make('p', { class: 'field-error', id, 'data-faults': '' }, message));
  group.setAttribute('aria-describedby', [group.getAttribute('aria-describedby'), id].filter(Boolean).join(' '));
  for (const one of box.matches('fieldset') ? box.querySelectorAll('input:not([type=radio])') : [input]) one.setAttribute('aria-invalid', 'true');
  const confirm = confirmOf(form, code);
  box.classList.toggle('field-asked', confirm !== null);
  if (confirm) confirm.hidden = false;
  for (const folded of unfolded(input)) folded.open = true;
}

function linkTo(form: HTMLFormElement, { field, message }: Told): Node {
  const input = form.querySelector<HTMLElement>(`#${CSS.escape(field)}`);
  if (!input) return document.createTextNode(message);
  const link = make('a', { href: `#${field}` }, message);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const shown = input.closest('[hidden]') ? input.closest('[data-step]')?.querySelector<HTMLElement>('input:checked') : input;
    shown?.focus();
  });
  return link;
}

function confirmOf(form: HTMLFormElement, code: string): HTMLElement | null {
  return form.querySelector<HTMLElement>(`[data-confirm="${CSS.escape(code)}"]`);
}

function unfolded(input: HTMLElement): HTMLDetailsElement[] {
  const outer = input.parentElement?.closest('details');
  return outer ? [outer, ...unfolded(outer)] : [];
}
