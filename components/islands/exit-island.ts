import { announce } from '@/lib/outbox/announce';
import { watchNews } from '@/lib/outbox/watch-outbox';
import { isClearing } from './clearing';
import { lookNeutral } from './neutral-look';

/** How fast Shift must be pressed three times, in ms: faster than anybody writes capitals. */
const WITHIN_MS = 1_500;

/**
 * Exit now: by the link, or by Shift three times. The page is emptied before anything else and replaced, so that "Back" does not lead to it.
 * Nothing is saved on the way out, and other open pages of this phone leave too. In the entry, not fetched on demand: it has to work from the
 * first second.
 */
export function startExit(host: HTMLElement): void {
  lookNeutral(host.dataset.title ?? '');
  host.querySelector('a')?.addEventListener('click', (event) => {
    event.preventDefault();
    exit();
  });
  let presses: number[] = [];
  addEventListener('keydown', ({ key, repeat, timeStamp }) => {
    if (repeat) return;
    presses = key === 'Shift' ? [...presses, timeStamp].slice(-3) : [];
    if (presses.length === 3 && timeStamp - presses[0]! <= WITHIN_MS) exit();
  }, true);
  watchNews(({ kind }) => {
    if (kind === 'exit' || (kind === 'cleared' && !isClearing())) leave();
  });
  if (!('keeps' in host.dataset)) return;
  if (document.readyState === 'complete') keepSoon();
  else addEventListener('load', keepSoon);
}

function exit(): void {
  leave();
  announce({ kind: 'exit' });
}

let isLeaving = false;

function leave(): void {
  // The page hears its own news too.
  if (isLeaving) return;
  isLeaving = true;
  // What would save something when a page goes does not hear of it.
  for (const leaving of ['beforeunload', 'pagehide', 'visibilitychange']) addEventListener(leaving, (event) => event.stopImmediatePropagation(), true);
  document.documentElement.hidden = true;
  document.body.replaceChildren();
  document.title = '';
  history.replaceState(null, '');
  location.replace('about:blank');
}

/** Only when everything else has arrived: on a slow line nothing may compete with the page itself. */
function keepSoon(): void {
  const keep = () => void import('./device/keep-shell').then(({ keepShell }) => keepShell()).catch(() => undefined);
  if ('requestIdleCallback' in globalThis) requestIdleCallback(keep, { timeout: 5_000 });
  else setTimeout(keep, 1_000);
}
