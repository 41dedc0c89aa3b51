import { openOutboxDb, type OutboxDb } from './outbox-db';

/**
 * Opens the stores for one piece of work and closes them after it: a page that lies open for days stands in nobody's way who wants to clear
 * or to upgrade them. Rejects with what the browser or `work` says.
 */
export async function withOutbox<T>(work: (db: OutboxDb) => Promise<T>): Promise<T> {
  const db = await openOutboxDb();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
