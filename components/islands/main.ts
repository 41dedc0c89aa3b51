import { startExit } from './exit-island';
import { loadWords } from './island-words';
import { createLoadStatus } from './load-status';
import type { PageCache } from './page-cache';
import { pageOf } from './shown-page';
import { startIslands } from './start-islands';
import { listenToViews } from './view-links';
import { createViewLoader } from './view-loader';

/**
 * What runs on every page (decision 009): small, without a library. It starts what the server marked with `data-island`; whatever is heavy
 * is fetched when it is first used.
 */
async function run(): Promise<void> {
  // Needs no words, and waits for nothing.
  const exit = document.querySelector<HTMLElement>('[data-island=exit]');
  if (exit) startExit(exit);
  const words = await loadWords();
  startIslands(document, words);
  let cache: Promise<PageCache> | null = null;
  const loadCache = () => {
    cache ??= import('./page-cache').then(({ createPageCache }) => createPageCache(pageOf));
    // A connection that was away is asked again at the next step.
    cache.catch(() => (cache = null));
    return cache;
  };
  const loader = createViewLoader({
    loadCache,
    status: createLoadStatus(words),
    start: (main) => startIslands(main, words),
  });
  listenToViews({ loader, preload: () => void loadCache().catch(() => undefined) });
}

void run();
