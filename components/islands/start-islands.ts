import { startChart } from './chart-island';
import { startCopy } from './copy-island';
import type { IslandWords } from './island-words';
import { startLight } from './light-island';
import { startPrint } from './print-island';
import { startReportForm } from './report-form-island';
import { startTheme } from './theme-island';

/** What each `data-island` of the server's markup becomes. Filters and links of views are listened for on the document (view-links). */
const STARTERS: Record<string, (host: HTMLElement, words: IslandWords) => void> = {
  theme: startTheme,
  copy: startCopy,
  light: startLight,
  print: startPrint,
  chart: startChart,
  'report-form': (host) => soon(startReportForm(host)),
  outbox: (host) => soon(import('./outbox/start-strip').then(({ startStrip }) => startStrip(host))),
  'outbox-page': (host) => soon(import('./outbox/start-outbox-page').then(({ startOutboxPage }) => startOutboxPage(host))),
  meter: (host) => soon(import('./device/start-meter').then(({ startMeter }) => startMeter(host))),
  device: (host) => soon(import('./device/start-device').then(({ startDevice }) => startDevice(host))),
};

/** What cannot be fetched now is not there: its place stays as the server wrote it. */
function soon(starting: Promise<void>): void {
  starting.catch(() => undefined);
}

const started = new WeakSet<HTMLElement>();

/** Starts every island in `root` that does not run yet. */
export function startIslands(root: ParentNode, words: IslandWords): void {
  for (const host of root.querySelectorAll<HTMLElement>('[data-island]')) {
    const start = STARTERS[host.dataset.island ?? ''];
    if (!start || started.has(host)) continue;
    started.add(host);
    start(host, words);
  }
}
