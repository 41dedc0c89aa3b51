import { answersName } from './answers-name';
import type { KeptReceipt, OutboxDb, OutboxEntry } from './outbox-db';
import { NOTHING_REMEMBERED, SENDER_MEMORY, type SenderMemory } from './sender-memory';

/** All that this phone knows of its reports. */
export type OutboxState = {
  /** How many wait to be sent, and how many for a person. */
  waiting: number;
  refused: number;
  /** When the oldest report that was not sent was saved, in ms; null when there is none. */
  oldestSavedAt: number | null;
  /** Reports that were not sent, oldest first. */
  entries: OutboxEntry[];
  /** Proofs of those that were, the last one first. */
  receipts: KeptReceipt[];
  /** Ids of the refused ones whose answers the server gave back. */
  mendable: string[];
  sender: SenderMemory;
};

/** The outbox as it is at one moment. */
export async function readOutbox(db: OutboxDb): Promise<OutboxState> {
  const view = db.transaction(['reports', 'receipts', 'locked', 'settings']);
  const [entries, receipts, locked, memory] = await Promise.all([
    view.objectStore('reports').index('savedAt').getAll(),
    view.objectStore('receipts').index('sentAt').getAll(),
    view.objectStore('locked').getAllKeys(),
    view.objectStore('settings').get(SENDER_MEMORY),
  ]);
  const waiting = entries.filter(({ state }) => state === 'waiting').length;
  return {
    waiting,
    refused: entries.length - waiting,
    oldestSavedAt: entries[0]?.savedAt ?? null,
    entries,
    receipts: receipts.reverse(),
    mendable: entries.map(({ id }) => id).filter((id) => locked.includes(answersName(id))),
    sender: (memory as SenderMemory | undefined) ?? NOTHING_REMEMBERED,
  };
}
