import { make } from '../make';
import { clockTime } from './clock-time';
import type { FormFrame } from './form-frame';
import { badge } from '../badge';

export type DraftLine = { element: HTMLElement; saved: (at: number | null) => void };

/** "Draft. Saved on this phone at 14:32", and the way to throw it away, which is asked about once. */
export function draftLine({ t, locale }: Pick<FormFrame, 't' | 'locale'>, drop: () => void): DraftLine {
  const say = (key: string, values?: Record<string, string>) => t(`entry.engine.draft.${key}`, values);
  const button = (key: string, press: () => void) => {
    const made = make('button', { type: 'button', class: 'link-button' }, say(key));
    made.addEventListener('click', press);
    return made;
  };
  const said = make('span', { role: 'status' });
  const sure = make('span', { class: 'draft-sure', hidden: '' }, say('sure'), ' ', button('yes', drop), ' ', button('no', () => ask(false)));
  const throwAway = button('drop', () => ask(true));
  const element = make('p', { class: 'draft-line', hidden: '' }, badge('draft', say('word')), ' ', said, ' ', throwAway, sure);

  function ask(isAsking: boolean): void {
    sure.hidden = !isAsking;
    throwAway.hidden = isAsking;
    (isAsking ? sure.querySelector('button') : throwAway)?.focus();
  }
  return {
    element,
    saved(at) {
      element.hidden = false;
      const words = at === null ? say('lost') : say('saved', { time: clockTime(locale, at) });
      // Told once a minute, not with every letter.
      if (said.textContent !== words) said.textContent = words;
    },
  };
}
