import { dropReport } from '@/lib/outbox/drop-report';
import type { OutboxDb, OutboxEntry } from '@/lib/outbox/outbox-db';
import { putReport } from '@/lib/outbox/put-report';
import { dropDraft } from './draft';
import { rememberLast, type LastReport } from './last-report';

type Finished = {
  id: string;
  sealed: Uint8Array<ArrayBuffer>;
  /** What the next report may begin with. */
  last: Omit<LastReport, 'savedAt'>;
  /** Id of the refused report that this one is sent instead of; the draft of a new one is left alone then. */
  mends?: string | undefined;
};

/**
 * Puts a sealed report into the outbox; then what was typed goes with its key. What comes after the report itself is a comfort: where the
 * phone is too full for that, the report is kept all the same.
 *
 * @param now instant of saving, in ms
 * @throws DOMException when the report cannot be kept; then the draft is untouched
 */
export async function keepReport(db: OutboxDb, { id, sealed, last, mends }: Finished, now: number): Promise<OutboxEntry> {
  const entry = await putReport(db, { id, sealed }, now);
  if (mends === undefined) await dropDraft(db);
  // Its id belongs to another report: it was sent under a new one.
  else if (mends !== id) await dropReport(db, mends);
  await rememberLast(db, { ...last, savedAt: now }).catch(() => undefined);
  return entry;
}
