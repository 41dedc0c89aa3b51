import { SETTLED_AFTER_MS } from './filters';

/**
 * The instant that an address names so that it shows the newest public data for ever, as `filters.asOf`: the first whole second at which they
 * stood. Null while they are so new that something older than them can still be stored.
 */
export function settledInstant(changedAt: Date, now: Date): string | null {
  const second = Math.ceil(changedAt.getTime() / 1000) * 1000;
  return second > now.getTime() - SETTLED_AFTER_MS ? null : new Date(second).toISOString().replace('.000Z', 'Z');
}
