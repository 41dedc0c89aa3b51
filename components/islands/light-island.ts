import { chartSize } from './chart-size';
import type { IslandWords } from './island-words';
import { isLightView, leaveLightView } from './light-view';
import { make } from './make';

/** On a slow or paid-for connection: says that the page is the light one, and loads the rest when asked. */
export function startLight(line: HTMLElement, { light: words }: IslandWords): void {
  if (!isLightView() || !document.querySelector('[data-island="chart"]')) return;
  const button = make('button', { type: 'button', class: 'link-button' }, words.load.replace('{kb}', chartSize()));
  button.addEventListener('click', () => {
    leaveLightView();
    line.hidden = true;
    for (const load of document.querySelectorAll<HTMLElement>('[data-island="chart"] .chart-load')) load.click();
  });
  line.replaceChildren(`${words.line} `, button);
  line.hidden = false;
}
