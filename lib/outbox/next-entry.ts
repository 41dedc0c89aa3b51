import type { OutboxDb, OutboxEntry } from './outbox-db';

/**
 * What is sent next: the oldest report that waits. One that got a strange answer goes behind those that got fewer of them, so that a
 * single report over which the server stumbles does not hold up all that were saved after it.
 */
export async function nextEntry(db: OutboxDb): Promise<OutboxEntry | null> {
  let next: OutboxEntry | null = null;
  let cursor = await db.transaction('reports').store.index('savedAt').openCursor();
  while (cursor) {
    const entry = cursor.value;
    if (entry.state === 'waiting' && (!next || entry.attempts < next.attempts)) next = entry;
    if (next?.attempts === 0) return next;
    cursor = await cursor.continue();
  }
  return next;
}
