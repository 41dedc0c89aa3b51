import { make } from './make';

/** A button that prints the page; without script there is the browser's own menu. `data-label` is its word. */
export function startPrint(host: HTMLElement): void {
  const button = make('button', { type: 'button', class: 'link-button' }, host.dataset.label ?? '');
  button.addEventListener('click', () => print());
  host.replaceChildren(button);
}
