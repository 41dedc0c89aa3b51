import { keepReport } from '@/lib/entry/keep-report';
import type { LastReport } from '@/lib/entry/last-report';
import { withOutbox } from '@/lib/outbox/with-outbox';
import { sealReport } from '@/lib/sealing/seal-report';
import { sealedHash } from '@/lib/sealing/sealed-hash';
import type { FormFrame } from './form-frame';
import { showReceipt } from './receipt-view';
import { showStorageFull } from './storage-notice';

type Finished = {
  id: string;
  /** What the report says (lib/entry/report-json). */
  json: string;
  last: Omit<LastReport, 'savedAt'>;
  /** Id of the refused report that it is sent instead of. */
  mends: string | undefined;
};

/**
 * Seals a report, puts it into the outbox and shows its receipt. Where the phone has no room the answers stay on the screen and the sealed
 * report is offered as a file.
 *
 * @returns whether it is kept
 */
export async function sealAndKeep(frame: FormFrame, { id, json, last, mends }: Finished, section: HTMLElement): Promise<boolean> {
  const sealed = await sealReport(frame.sealingKey, id, json);
  try {
    await withOutbox((db) => keepReport(db, { id, sealed, last, mends }, Date.now()));
  } catch {
    showStorageFull(frame, section, { id, sealed, sealedHash: await sealedHash(sealed), savedAt: Date.now() });
    return false;
  }
  showReceipt(frame, id);
  return true;
}
