import { currentCrisis } from '@/lib/crisis/current';
import type { Db } from '@/lib/db/client';
import { publishDaily } from '@/lib/snapshots/publish-daily';
import { logFault } from './log-fault';

/** A new day, or a first change on it, is seen within ten minutes; a start has other things to do. */
const EVERY_MS = 10 * 60_000;

type Clock = { now: () => Date; everyMs: number };

/**
 * Freezes the public data once a day for citing, if they have changed. A database that is away is asked again the next time.
 *
 * @returns a function that ends the timer; a snapshot that is being made is broken off, and nothing of it is stored
 */
export function startSnapshotTimer(db: Db, { now, everyMs }: Clock = { now: () => new Date(), everyMs: EVERY_MS }): () => Promise<void> {
  const stopping = new AbortController();
  let working: Promise<unknown> | null = null;
  const publish = async () => {
    const crisis = await currentCrisis(db);
    await publishDaily({ db, crisis, now: now(), signal: stopping.signal });
  };
  const look = () => {
    working ??= publish()
      .catch((error: unknown) => stopping.signal.aborted || logFault(error))
      .finally(() => (working = null));
  };
  const timer = setInterval(look, everyMs);
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await working;
  };
}
