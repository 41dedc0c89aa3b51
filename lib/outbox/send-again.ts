import { announceOutbox } from './announce';
import { changeStores } from './change-stores';
import type { OutboxDb } from './outbox-db';

/** Lets a refused report wait to be sent once more as it is: the reason may have been the account that was signed in, or a key that is back. */
export async function sendAgain(db: OutboxDb, id: string): Promise<void> {
  await changeStores(db, ['reports'], async (change) => {
    const store = change.objectStore('reports');
    const entry = await store.get(id);
    if (entry) await store.put({ ...entry, state: 'waiting', refusal: null, attempts: 0 });
  });
  announceOutbox();
}
