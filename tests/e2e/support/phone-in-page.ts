import { keepReport } from '@/lib/entry/keep-report';
import { sealingKeyFrom } from '@/lib/entry/sealing-key';
import { readOutbox } from '@/lib/outbox/read-outbox';
import { withOutbox } from '@/lib/outbox/with-outbox';
import { sealReport } from '@/lib/sealing/seal-report';

/** What the form does when a report is finished, without its screen: the same modules, bundled for a test and run inside the page. */
export const phone = {
  async save(report: { id: string; areaId: string }): Promise<void> {
    const key = sealingKeyFrom(document.querySelector<HTMLElement>('[data-seal-key]')?.dataset.sealKey);
    if (!key) throw new Error('The page has no key.');
    const sealed = await sealReport(key, report.id, JSON.stringify(report));
    await withOutbox((db) => keepReport(db, { id: report.id, sealed, last: { id: report.id, areaId: report.areaId } }, Date.now()));
  },
  state: () =>
    withOutbox(readOutbox).then(({ waiting, refused, receipts, sender }) => ({ waiting, refused, receipts: receipts.length, signInNeeded: sender.signInNeeded })),
};

declare global {
  interface Window {
    phone: typeof phone;
  }
}

window.phone = phone;
