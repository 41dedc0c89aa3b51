import type { IDBPTransaction, StoreNames } from 'idb';
import type { OutboxDb, OutboxSchema } from './outbox-db';

type Stores = StoreNames<OutboxSchema>[];
type Change = IDBPTransaction<OutboxSchema, Stores, 'readwrite'>;

/**
 * Changes the stores in one transaction: all of `work` or nothing of it. Resolves once it is on the disk and outlasts a power cut, and
 * rejects with what the browser says otherwise (QuotaExceededError). `work` must wait for nothing but the stores.
 */
export async function changeStores<T>(db: OutboxDb, stores: Stores, work: (change: Change) => Promise<T>): Promise<T> {
  const change = db.transaction(stores, 'readwrite', { durability: 'strict' });
  change.done.catch(() => undefined);
  try {
    const result = await work(change);
    await change.done;
    return result;
  } catch (error) {
    abort(change);
    // What ended the transaction says more than what its end did to the work.
    throw change.error ?? error;
  }
}

function abort(change: Change): void {
  try {
    change.abort();
  } catch {
    // It ended by itself.
  }
}
