import { answersName } from '@/lib/outbox/answers-name';
import { announceOutbox } from '@/lib/outbox/announce';
import type { OutboxDb, OutboxEntry } from '@/lib/outbox/outbox-db';
import { putReport } from '@/lib/outbox/put-report';
import { dropDraft } from './draft';
import { rememberLast, type LastReport } from './last-report';

type Finished = {
  id: string;
  sealed: Uint8Array<ArrayBuffer>;
  /** What the next report may begin with. */
  last: Omit<LastReport, 'savedAt'>;
  /** The refused report that goes, where this one is sent under another id. */
  replaces?: string | undefined;
};

/**
 * Puts a sealed report into the outbox; then the draft goes with its key. What comes after the report itself is a comfort: where the phone
 * is too full for that, the report is kept all the same.
 *
 * @throws DOMException when the report cannot be kept; then the draft is untouched
 */
export async function keepReport(db: OutboxDb, { id, sealed, last, replaces }: Finished, now: number): Promise<OutboxEntry> {
  const entry = await putReport(db, { id, sealed }, now);
  if (replaces !== undefined && replaces !== id) {
    const change = db.transaction(['reports', 'locked'], 'readwrite');
    await Promise.all([change.objectStore('reports').delete(replaces), change.objectStore('locked').delete(answersName(replaces)), change.done]);
    announceOutbox();
  }
  await dropDraft(db);
  await rememberLast(db, { ...last, savedAt: now }).catch(() => undefined);
  return entry;
}
