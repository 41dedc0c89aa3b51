import { QueryClient } from '@tanstack/react-query';
import type { ShownPage } from './shown-page';

export type PageCache = {
  /** The page at an address: fetched when `fresh`, else as it was shown before, if it still is known. */
  get: (address: string, fresh: boolean) => Promise<ShownPage>;
  keep: (page: ShownPage) => void;
  /** Gives up what is under way. */
  cancel: () => Promise<void>;
};

/** Takes the parts that are shown out of a fetched document. */
type ReadPage = (source: Document, address: string) => ShownPage;

/** Pages as they were shown, by address. Nothing is fetched by itself: only a reader's step asks for a page. */
export function createPageCache(read: ReadPage): PageCache {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always', structuralSharing: false } } });
  return {
    get: (address, fresh) =>
      client.fetchQuery({
        queryKey: ['page', address],
        queryFn: ({ signal }) => fetchPage(address, signal, read),
        staleTime: fresh ? 0 : Infinity,
      }),
    keep: (page) => void client.setQueryData(['page', page.address], page),
    cancel: () => client.cancelQueries({ queryKey: ['page'] }),
  };
}

/** A refusal (400) is a page like any other; a server that fails has nothing to show in place of figures. */
async function fetchPage(address: string, signal: AbortSignal, read: ReadPage): Promise<ShownPage> {
  const answer = await fetch(address, { signal, headers: { accept: 'text/html' } });
  if (answer.status >= 500) throw new Error(`${address} answered ${answer.status}`);
  const html = await answer.text();
  const { pathname, search } = new URL(answer.url || address, location.href);
  return read(new DOMParser().parseFromString(html, 'text/html'), pathname + search);
}
