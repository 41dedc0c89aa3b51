import type { Day } from '@/lib/crisis/schema';
import { answersName } from '@/lib/outbox/answers-name';
import { dropLocked, getLocked, putLocked } from '@/lib/outbox/locked';
import type { OutboxDb, Refusal } from '@/lib/outbox/outbox-db';
import type { ReportContentInput } from '@/lib/reports/schema';
import type { Answers } from './answers';

/** An unfinished report of this phone. */
export type Draft = {
  /** The id it will be sent under: whatever happens between saving it and forgetting the draft, it is one report. */
  id: string;
  answers: Answers;
  /** Name of the step that was open. */
  step: string;
  /** The calendar day on which it was last changed. */
  day: Day;
  /** Instant of the last change, in ms. */
  savedAt: number;
  /** Set when a refused report is being mended. */
  mends?: Mended;
};

/** A refused report: what it said, and why it was refused. */
export type Mended = { id: string; said: Partial<ReportContentInput>; refusal: Refusal };

const NAME = 'draft';

/**
 * Keeps a draft under a key of its own, in the place of the one before. What is typed to mend a refused report lies with the answers of
 * that report and goes with them. Rejects with DOMException when the phone is full.
 */
export function putDraft(db: OutboxDb, { mends, ...draft }: Draft): Promise<void> {
  return mends ? putLocked(db, answersName(mends.id), { ...mends.said, draft }) : putLocked(db, NAME, draft);
}

/** The draft, or null. One whose report is in the outbox already, because the power went between the two, is deleted. */
export async function getDraft(db: OutboxDb): Promise<Draft | null> {
  const draft = await getLocked<Draft>(db, NAME);
  if (!draft) return null;
  const [kept, receipt] = await Promise.all([db.getKey('reports', draft.id), db.getKey('receipts', draft.id)]);
  if (kept === undefined && receipt === undefined) return draft;
  await dropLocked(db, NAME);
  return null;
}

/** A refused report and what was typed to mend it so far; null when there is none of that id, or none that can be read. */
export async function getMended(db: OutboxDb, id: string): Promise<{ mended: Mended; draft: Draft | null } | null> {
  const [entry, kept] = await Promise.all([
    db.get('reports', id),
    getLocked<Partial<ReportContentInput> & { draft?: Draft }>(db, answersName(id)),
  ]);
  if (!entry?.refusal || entry.state !== 'refused' || !kept) return null;
  const { draft = null, ...said } = kept;
  return { mended: { id, said, refusal: entry.refusal }, draft };
}

/** Throws a draft away with its key; of a report that is being mended only what was typed since. */
export function dropDraft(db: OutboxDb, mends?: Mended): Promise<void> {
  return mends ? putLocked(db, answersName(mends.id), mends.said) : dropLocked(db, NAME);
}
