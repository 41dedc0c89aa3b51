import type { Db } from '@/lib/db/client';
import { publishDue } from '@/lib/publication/publish-due';
import { logFault } from './log-fault';

const EVERY_MS = 60_000;

/**
 * Makes public, now and every minute, the reports whose delay is over.
 *
 * @returns a function that ends the timer; it waits for a publication that is under way
 */
export function startPublicationTimer(db: Db): () => Promise<void> {
  let working: Promise<unknown> | null = null;
  const publish = () => {
    working ??= publishDue({ db, now: new Date() }).catch(logFault).finally(() => (working = null));
  };
  const timer = setInterval(publish, EVERY_MS);
  publish();
  return async () => {
    clearInterval(timer);
    await working;
  };
}
