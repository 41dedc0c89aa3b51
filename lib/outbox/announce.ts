/**
 * News for every page of this phone: `outbox` after a change of the stores, `sending` while one report is on its way (null afterwards), `exit`
 * when somebody leaves in a hurry and `cleared` when the device is cleared: then every page goes.
 */
export type OutboxNews = { kind: 'outbox' } | { kind: 'sending'; id: string | null } | { kind: 'exit' } | { kind: 'cleared' };

export const CHANNEL = 'shortfall';

/** Tells every page and the worker of this browser, this page included, that the stores changed. */
export function announceOutbox(): void {
  announce({ kind: 'outbox' });
}

/** Tells `news` to everybody who watches. A channel of its own per message, so that watchers in this page hear it too. */
export function announce(news: OutboxNews): void {
  if (typeof BroadcastChannel === 'undefined') {
    globalThis.dispatchEvent?.(new CustomEvent(CHANNEL, { detail: news }));
    return;
  }
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(news);
  channel.close();
}
