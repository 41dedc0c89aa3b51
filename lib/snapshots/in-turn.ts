import type { Db } from '@/lib/db/client';

const lines = new WeakMap<Db, Promise<unknown>>();

/**
 * Runs `work` when all that came before it on this database in this process is done, whatever came of it. Whoever waits holds no connection:
 * the one that works needs more than one.
 */
export function inTurn<T>(db: Db, work: () => Promise<T>): Promise<T> {
  const before = lines.get(db) ?? Promise.resolve();
  const mine = before.then(work, work);
  lines.set(db, mine.catch(() => undefined));
  return mine;
}
