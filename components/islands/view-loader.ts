import { keepPlace } from './keep-place';
import type { LoadState, LoadStatus } from './load-status';
import type { PageCache } from './page-cache';
import { pageOf, showPage, type ShownPage } from './shown-page';
import { switchOffDownloads } from './switch-off-downloads';

/** When a wait is said to be one, and when the plain way is offered, in milliseconds. */
const SLOW = 3_000;
const OFFER = 15_000;

type Parts = {
  /** react-query and what it needs come with the first step. */
  loadCache: () => Promise<PageCache>;
  status: LoadStatus;
  /** Starts the islands of the new content. */
  start: (main: HTMLElement) => void;
};

export type ViewLoader = {
  /** Path and query of what is shown. */
  shown: () => string;
  /** A step forward: fetched anew, and the address is pushed when it is there. `hash` stays on the address. */
  open: (address: string, hash?: string) => Promise<void>;
  /** The browser has gone back or forward and has changed the address itself. */
  follow: (address: string) => Promise<void>;
};

/**
 * Replaces what the page shows by another view of it. While the new one is on its way the old one says so: it is dimmed and its files are
 * off. A newer step gives up an older one. When nothing comes, the old view and its address stay.
 */
export function createViewLoader({ loadCache, status, start }: Parts): ViewLoader {
  let current = pageOf(document, location.pathname + location.search);
  let latest = 0;
  let settle = () => {};

  async function load(address: string, isStep: boolean): Promise<ShownPage | null> {
    const turn = (latest += 1);
    settle();
    settle = wait(current.main, (state) => status.show(state, address));
    try {
      const cache = await loadCache();
      await cache.cancel();
      if (turn !== latest) return null;
      cache.keep(current);
      const page = await cache.get(address, isStep);
      if (turn !== latest) return null;
      settle();
      status.show('done', address);
      return page;
    } catch {
      if (turn !== latest) return null;
      settle();
      status.show('failed', address);
      return current;
    }
  }

  function show(page: ShownPage) {
    const restore = keepPlace();
    showPage(page, current);
    current = page;
    start(page.main);
    restore(page.main);
    status.announce(sentenceOf(page.main));
  }

  return {
    shown: () => current.address,
    async open(address, hash = '') {
      const page = await load(address, true);
      if (!page || page === current) return;
      if (page.address === current.address) history.replaceState(null, '', page.address + hash);
      else history.pushState(null, '', page.address + hash);
      show(page);
    },
    async follow(address) {
      const page = await load(address, false);
      if (!page) return;
      // The browser has moved on although nothing came: the address goes back to what is shown.
      if (page === current) history.pushState(null, '', current.address);
      else show(page);
    },
  };
}

/** Marks the content as old until the returned function is called. */
function wait(main: HTMLElement, say: (state: LoadState) => void): () => void {
  main.setAttribute('aria-busy', 'true');
  const switchOn = switchOffDownloads(main);
  const timers = [setTimeout(() => say('slow'), SLOW), setTimeout(() => say('offering'), OFFER)];
  say('updating');
  return () => {
    timers.forEach(clearTimeout);
    switchOn();
    main.removeAttribute('aria-busy');
  };
}

/** What is read out after a change: the view's own sentence, or its title. */
function sentenceOf(main: HTMLElement): string {
  return (main.querySelector('[data-announce]') ?? main.querySelector('h1'))?.textContent ?? '';
}
