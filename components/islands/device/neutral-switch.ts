import { make } from '../make';
import { isNeutral, NEUTRAL_KEY } from '../neutral-look';
import type { PhoneWords } from './device-words';

/** A box that gives the windows of this phone a title and an icon that say nothing; the page is loaded again to show it as it is. */
export function neutralSwitch(words: PhoneWords['device']['neutral']): HTMLElement {
  const box = make('input', { type: 'checkbox', id: 'neutral', 'aria-describedby': 'neutral-hint' });
  box.checked = isNeutral();
  box.addEventListener('change', () => {
    try {
      if (box.checked) localStorage.setItem(NEUTRAL_KEY, '');
      else localStorage.removeItem(NEUTRAL_KEY);
      location.reload();
    } catch {
      box.checked = isNeutral();
    }
  });
  const label = make('label', { class: 'check' }, box, make('span', {}, words.label));
  return make('div', { class: 'field' }, make('p', { class: 'field-hint', id: 'neutral-hint' }, words.hint), label);
}
