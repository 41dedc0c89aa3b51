import { announceOutbox } from './announce';
import { changeStores } from './change-stores';
import type { OutboxDb } from './outbox-db';
import type { CarriedReport } from './queue-file';

/**
 * Puts reports that were carried here into the outbox, all of them or none.
 *
 * @throws DOMException when the browser cannot keep them (QuotaExceededError)
 */
export async function addReports(db: OutboxDb, reports: CarriedReport[]): Promise<void> {
  await changeStores(db, ['reports'], async (change) => {
    const store = change.objectStore('reports');
    for (const report of reports) await store.put({ ...report, state: 'waiting', refusal: null, attempts: 0 });
  });
  announceOutbox();
}
