import { sealedHash } from '@/lib/sealing/sealed-hash';
import { announceOutbox } from './announce';
import { answersName } from './answers-name';
import { changeStores } from './change-stores';
import type { OutboxDb, OutboxEntry } from './outbox-db';

type Sealed = {
  /** The report's UUID. */
  id: string;
  /** Its sealed bytes (lib/sealing). */
  sealed: Uint8Array<ArrayBuffer>;
};

/**
 * Puts a finished report into the outbox, where it waits to be sent; in the place of a refused one of that id, whose answers go. Once this
 * resolves the report is on the disk and outlasts a power cut.
 *
 * @param now instant of saving, in ms
 * @throws DOMException when the browser cannot keep it (QuotaExceededError); then nothing changed
 */
export async function putReport(db: OutboxDb, { id, sealed }: Sealed, now = Date.now()): Promise<OutboxEntry> {
  const entry: OutboxEntry = {
    id, sealed, sealedHash: await sealedHash(sealed), savedAt: now, state: 'waiting', refusal: null, attempts: 0,
  };
  await changeStores(db, ['reports', 'locked'], async (change) => {
    await change.objectStore('locked').delete(answersName(id));
    await change.objectStore('reports').put(entry);
  });
  announceOutbox();
  return entry;
}
