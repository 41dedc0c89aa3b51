import { getLocked, putLocked } from '@/lib/outbox/locked';
import type { OutboxDb } from '@/lib/outbox/outbox-db';

/** What this phone remembers of its last report: for the next one's area, and for "nothing changed since". */
export type LastReport = {
  id: string;
  areaId: string;
  /** Instant of saving, in ms. */
  savedAt: number;
};

const NAME = 'last';

/** Remembers the last report, locked like a draft. */
export function rememberLast(db: OutboxDb, last: LastReport): Promise<void> {
  return putLocked(db, NAME, last);
}

/** The last report that was saved on this phone; null when there is none. */
export function lastReport(db: OutboxDb): Promise<LastReport | null> {
  return getLocked<LastReport>(db, NAME);
}
