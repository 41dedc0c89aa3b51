import type { IslandWords } from './island-words';
import { make } from './make';

/** `updating` at once, `slow` after 3 s, `offering` after 15 s, `failed` when nothing came; `done` otherwise. */
export type LoadState = 'updating' | 'slow' | 'offering' | 'failed' | 'done';

export type LoadStatus = { show: (state: LoadState, address: string) => void; announce: (sentence: string) => void };

/** The line that says what is going on while a view loads, and the one that only reads out what came. Both stay on the page. */
export function createLoadStatus({ view: words }: IslandWords): LoadStatus {
  const line = make('p', { class: 'load-status', role: 'status', hidden: '' });
  const said = make('p', { class: 'visually-hidden', role: 'status', 'data-said': '' });
  document.body.append(line, said);
  return {
    show(state, address) {
      line.hidden = state === 'done';
      line.dataset.state = state;
      if (state === 'done') line.replaceChildren();
      else if (state === 'offering') line.replaceChildren(words.slow, ' ', make('a', { href: address }, words.offer));
      else if (state === 'failed') line.replaceChildren(words.failed, ' ', make('a', { href: address }, words.again));
      else line.replaceChildren(words[state]);
    },
    announce(sentence) {
      said.textContent = '';
      // A region that says the same words again is read only when it was empty in between.
      setTimeout(() => (said.textContent = sentence), 50);
    },
  };
}
