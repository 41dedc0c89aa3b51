import { CHANNEL, type OutboxNews } from './announce';

/**
 * Calls `listener` after each change of the stores, in whatever page or worker it happened. Browsers without BroadcastChannel hear of
 * this page's changes alone.
 *
 * @returns stops listening
 */
export function watchOutbox(listener: () => void): () => void {
  return watchNews(({ kind }) => {
    if (kind === 'outbox') listener();
  });
}

/** Calls `listener` with all news, those of sending included; gives back what stops it. */
export function watchNews(listener: (news: OutboxNews) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') {
    const hear = (event: Event) => listener((event as CustomEvent<OutboxNews>).detail);
    globalThis.addEventListener?.(CHANNEL, hear);
    return () => globalThis.removeEventListener?.(CHANNEL, hear);
  }
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<OutboxNews>) => listener(data);
  return () => channel.close();
}
