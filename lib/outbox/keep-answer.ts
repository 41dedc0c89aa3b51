import { announceOutbox } from './announce';
import { answersName } from './answers-name';
import { changeStores } from './change-stores';
import { lock } from './locked';
import type { KeptReceipt, OutboxDb, OutboxEntry, Refusal } from './outbox-db';
import { NOTHING_REMEMBERED, SENDER_MEMORY, type SenderMemory } from './sender-memory';

/** As many proofs of what was sent are kept; the rest is read from the server. */
export const RECEIPTS_KEPT = 50;

/**
 * Puts the receipt in the place of the report, both in one transaction: whatever happens there is the one or the other. Does nothing when
 * the report is not there any more, or with other bytes than those that were received.
 *
 * @param now instant of the answer, in ms
 */
export async function keepReceipt(
  db: OutboxDb,
  { id, sealedHash, savedAt }: OutboxEntry,
  { reference, receivedAt }: Pick<KeptReceipt, 'reference' | 'receivedAt'>,
  now: number,
): Promise<void> {
  await changeStores(db, ['reports', 'receipts', 'settings'], async (change) => {
    const reports = change.objectStore('reports');
    const receipts = change.objectStore('receipts');
    await change.objectStore('settings').delete(SENDER_MEMORY);
    if ((await reports.get(id))?.sealedHash !== sealedHash) return;
    await reports.delete(id);
    await receipts.put({ id, sealedHash, reference, receivedAt, savedAt, sentAt: now });
    const kept = await receipts.index('sentAt').getAllKeys();
    for (const old of kept.slice(0, -RECEIPTS_KEPT)) await receipts.delete(old);
  });
  announceOutbox();
}

/** Makes a report wait for a person: with the server's words, and its answers locked away until they are mended. */
export async function keepRefusal(db: OutboxDb, { id, sealedHash }: OutboxEntry, refusal: Refusal, answers: unknown): Promise<void> {
  const locked = answers === null ? null : await lock(answersName(id), answers);
  await changeStores(db, ['reports', 'locked', 'settings'], async (change) => {
    const reports = change.objectStore('reports');
    // Whom the server refuses it knows.
    await change.objectStore('settings').delete(SENDER_MEMORY);
    const entry = await reports.get(id);
    if (entry?.sealedHash !== sealedHash) return;
    await reports.put({ ...entry, state: 'refused', refusal });
    if (locked) await change.objectStore('locked').put(locked);
  });
  announceOutbox();
}

/** Counts an answer that no report should get, for the order of sending (next-entry). */
export async function countStrange(db: OutboxDb, { id, sealedHash }: OutboxEntry): Promise<void> {
  await changeStores(db, ['reports'], async (change) => {
    const reports = change.objectStore('reports');
    const entry = await reports.get(id);
    if (entry?.sealedHash === sealedHash) await reports.put({ ...entry, attempts: entry.attempts + 1 });
  });
}

/** Remembers for every page of this phone that a sign-in is needed, or that the server asked for time. */
export async function remember(db: OutboxDb, what: Partial<SenderMemory>): Promise<void> {
  await changeStores(db, ['settings'], async (change) => {
    const settings = change.objectStore('settings');
    const before = ((await settings.get(SENDER_MEMORY)) as SenderMemory | undefined) ?? NOTHING_REMEMBERED;
    await settings.put({ ...before, ...what }, SENDER_MEMORY);
  });
  announceOutbox();
}
