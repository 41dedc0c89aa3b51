import { readOutbox, type OutboxState } from '@/lib/outbox/read-outbox';
import { watchNews } from '@/lib/outbox/watch-outbox';
import { withOutbox } from '@/lib/outbox/with-outbox';
import { isClearing } from '../clearing';

/** The outbox, and which report is on its way. */
export type Shown = OutboxState & { sending: string | null };

const MINUTE = 60_000;

/**
 * Calls `show` with the outbox now, after each change of it, and every minute, since ages are shown; with null where the browser keeps
 * nothing. Reads are done one after the other, so that what is shown last is what was read last.
 */
export function followOutbox(show: (outbox: Shown | null) => void): void {
  let sending: string | null = null;
  let reading: Promise<void> = Promise.resolve();
  const refresh = () => {
    reading = reading.then(async () => {
      if (isClearing()) return;
      const state = await withOutbox(readOutbox).catch(() => null);
      show(state && { ...state, sending });
    });
  };
  watchNews((news) => {
    if (news.kind === 'sending') sending = news.id;
    refresh();
  });
  setInterval(refresh, MINUTE);
  refresh();
}
