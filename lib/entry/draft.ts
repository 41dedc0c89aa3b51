import { dropLocked, getLocked, putLocked } from '@/lib/outbox/locked';
import type { OutboxDb } from '@/lib/outbox/outbox-db';
import type { Day } from '@/lib/crisis/schema';
import type { Answers } from './answers';

/** The unfinished report of this phone. */
export type Draft = {
  /** The id it will be sent under: whatever happens between saving and forgetting the draft, it is one report. */
  id: string;
  answers: Answers;
  /** Name of the step that was open. */
  step: string;
  /** The calendar day on which it was last changed. */
  day: Day;
  /** Instant of the last change, in ms. */
  savedAt: number;
  /** Set when a refused report is being mended. */
  mends?: { id: string };
};

const NAME = 'draft';

/** Keeps the draft under a key of its own, in the place of the one before. Rejects with DOMException when the phone is full. */
export function putDraft(db: OutboxDb, draft: Draft): Promise<void> {
  return putLocked(db, NAME, draft);
}

/**
 * The draft, or null. One whose report is in the outbox already, because the power went between the two, is deleted.
 */
export async function getDraft(db: OutboxDb): Promise<Draft | null> {
  const draft = await getLocked<Draft>(db, NAME);
  if (!draft) return null;
  const [kept, receipt] = await Promise.all([db.get('reports', draft.id), db.get('receipts', draft.id)]);
  if (!receipt && (!kept || (draft.mends && kept.state === 'refused'))) return draft;
  await dropDraft(db);
  return null;
}

/** Deletes the draft and its key. */
export function dropDraft(db: OutboxDb): Promise<void> {
  return dropLocked(db, NAME);
}
