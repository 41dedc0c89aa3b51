import type { TimeModel } from '@/lib/charts/model';
import { chartSize } from './chart-size';
import type { IslandWords } from './island-words';
import { make } from './make';

/** Charts that the reader opened, by path: a new view of the page shows them open again. */
const opened = new Set<string>();

/**
 * The server's picture with a button that puts the interactive chart in its place and back. recharts and the model are fetched when the
 * reader asks; when that fails, the picture stays and words say so.
 */
export function startChart(host: HTMLElement, words: IslandWords): void {
  const source = host.dataset.src ?? '';
  const [path = ''] = source.split('?');
  const still = make('div', { class: 'chart-still' });
  still.append(...host.childNodes);
  const stage = make('div', { class: 'chart-stage', hidden: '' });
  const button = make('button', { type: 'button', class: 'button button-secondary chart-load' }, words.chart.load);
  const said = make('span', { class: 'note', role: 'status' }, words.chart.size.replace('{kb}', chartSize()));
  host.append(still, stage, make('p', { class: 'chart-switch' }, button, said));

  const show = (isOpen: boolean) => {
    still.hidden = isOpen;
    stage.hidden = !isOpen;
    button.textContent = isOpen ? words.chart.back : words.chart.load;
    said.textContent = isOpen ? words.chart.keys : '';
    if (isOpen) opened.add(path);
    else opened.delete(path);
  };
  let mounted: Promise<void> | null = null;
  let isLoading = false;
  const open = async () => {
    if (isLoading) return;
    isLoading = true;
    said.textContent = words.chart.loading;
    try {
      stage.hidden = false;
      await (mounted ??= mount(stage, source, words));
      show(true);
    } catch {
      mounted = null;
      stage.replaceChildren();
      show(false);
      said.textContent = words.chart.failed;
    }
    isLoading = false;
  };
  button.addEventListener('click', () => (still.hidden ? show(false) : void open()));
  if (opened.has(path)) void open();
}

async function mount(stage: HTMLElement, source: string, words: IslandWords): Promise<void> {
  const [answer, { mountChart }] = await Promise.all([fetch(source), import('./chart/mount-chart')]);
  if (!answer.ok) throw new Error(`${source} answered ${answer.status}`);
  await mountChart(stage, (await answer.json()) as TimeModel, words);
}
