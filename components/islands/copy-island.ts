import type { IslandWords } from './island-words';
import { make } from './make';

/** A button that copies the text of the <pre> inside; `data-label` says what it is to those who do not see it. */
export function startCopy(host: HTMLElement, { copy: words }: IslandWords): void {
  const text = host.querySelector('pre');
  if (!text) return;
  const label = make('span', { class: 'visually-hidden' }, ` ${host.dataset.label ?? ''}`);
  const button = make('button', { type: 'button', class: 'button button-secondary' }, words.button, label);
  const said = make('span', { class: 'note', role: 'status' });
  button.addEventListener('click', async () => {
    said.textContent = '';
    const isDone = await copied(text);
    said.textContent = isDone ? words.done : words.failed;
  });
  host.append(make('p', { class: 'copy-tools' }, button, said));
}

/** The clipboard is there on https and on this machine only; elsewhere the old command may still do it. */
async function copied(text: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text.textContent ?? '');
    return true;
  } catch {
    getSelection()?.selectAllChildren(text);
    return document.execCommand?.('copy') ?? false;
  }
}
