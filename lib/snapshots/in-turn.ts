import { takingTurns } from '@/lib/core/taking-turns';
import type { Db } from '@/lib/db/client';

/** More waiting than this is no longer somebody who pressed a button twice. */
const LINE = 50;

const turns = new WeakMap<Db, ReturnType<typeof takingTurns>>();

/**
 * Runs `work` alone on this database in this process. Whoever waits holds no connection: the one that works needs more than one. Throws
 * server-busy (503) when the line is long.
 */
export function inTurn<T>(db: Db, work: () => Promise<T>): Promise<T> {
  const turn = turns.get(db) ?? takingTurns(1, LINE);
  turns.set(db, turn);
  return turn(work);
}
