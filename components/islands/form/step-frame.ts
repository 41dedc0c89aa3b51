import { make } from '../make';
import type { FormFrame } from './form-frame';
import { CHECK, showStep, type Step } from './form-steps';

export type StepFrame = {
  /** Shows a step; when somebody moved there, its question takes the focus. */
  show: (step: Step, isMoved: boolean) => void;
  /** What the button of the last step says. */
  setOnline: (isOnline: boolean) => void;
  /** No second press while a report is being sealed. */
  setBusy: (isBusy: boolean) => void;
  /** Puts something that can be done at once before the first question. */
  offer: (what: HTMLElement) => void;
};

/** What stands around the one question: the way back, how far it is, the draft, and the button that goes on. */
export function stepFrame({ form, t }: FormFrame, steps: readonly Step[], parts: { draft: HTMLElement; back: () => void }): StepFrame {
  const back = make('button', { type: 'button', class: 'link-button step-back' }, t('entry.engine.back'));
  back.addEventListener('click', parts.back);
  const progress = make('p', { class: 'step-progress' });
  const go = make('button', { type: 'submit', class: 'button button-wide' });
  const promise = make('p', { class: 'note', hidden: '' }, t('entry.engine.check.send'));
  let isOnline = true;
  let shown = steps[0]!;

  form.dataset.steps = '';
  form.prepend(make('div', { class: 'step-head' }, back, progress));
  form.querySelector('[data-actions]')!.replaceChildren(promise, go, parts.draft);

  // What introduces the form has been read by the second question, and a small screen needs the room.
  const introduction = [...(form.parentElement?.querySelectorAll<HTMLElement>(':scope > p, .lead') ?? [])].filter((line) => !line.matches('.notice'));
  const title = form.parentElement?.querySelector('.page-title');
  const label = () => {
    const isLast = shown.name === CHECK;
    promise.hidden = !isLast;
    go.textContent = isLast ? t(isOnline ? 'report.send' : 'entry.engine.sendLater') : t('entry.engine.next');
  };
  return {
    show(step, isMoved) {
      shown = step;
      showStep(steps, step);
      const place = steps.indexOf(step) + 1;
      back.hidden = place === 1;
      for (const line of introduction) line.hidden = place > 1;
      title?.classList.toggle('page-title-small', place > 1);
      progress.textContent = t('entry.engine.step', { step: place, steps: steps.length });
      label();
      if (!isMoved) return;
      scrollTo(0, 0);
      step.heading.focus();
    },
    setOnline(online) {
      isOnline = online;
      label();
    },
    setBusy(isBusy) {
      go.disabled = isBusy;
    },
    offer: (what) => steps[0]!.section.prepend(what),
  };
}
