import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openOutboxDb, type OutboxDb } from '@/lib/outbox/outbox-db';

/** The stores of a phone that was never used. */
export function freshOutbox(): Promise<OutboxDb> {
  globalThis.indexedDB = new IDBFactory();
  return openOutboxDb();
}

/** From now on no change finds room on the disk, as browsers tell it: the transaction is given up. Until jest.restoreAllMocks(). */
export function noRoom(): void {
  const { put } = IDBObjectStore.prototype;
  jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    const request = put.apply(this, given);
    const change = this.transaction as unknown as { _abort: (name: string) => void };
    request.addEventListener('success', () => change._abort('QuotaExceededError'));
    return request;
  });
}
