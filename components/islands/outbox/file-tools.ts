import { sealingKeyFrom } from '@/lib/entry/sealing-key';
import type { Locale } from '@/lib/i18n/locales';
import { say } from '@/lib/i18n/say';
import { addReports } from '@/lib/outbox/add-reports';
import { FILE_BYTES, queueFileName, readQueueFile, writeQueueFile, type ReportFault } from '@/lib/outbox/queue-file';
import { readOutbox } from '@/lib/outbox/read-outbox';
import { withOutbox } from '@/lib/outbox/with-outbox';
import { make } from '../make';
import type { OutboxWords } from './outbox-words';

const FAULTS: ReportFault[] = ['otherKey', 'broken', 'changed', 'tooLarge', 'twice', 'here', 'sent'];

/** Hands the browser a file of everything that was not sent, and says so. Nothing is removed by it. */
export async function saveQueue(locale: Locale, { nothing, file }: OutboxWords): Promise<string[]> {
  const { entries } = await withOutbox(readOutbox);
  if (entries.length === 0) return [nothing];
  const address = URL.createObjectURL(new Blob([writeQueueFile(entries)], { type: 'application/json' }));
  make('a', { href: address, download: queueFileName(entries.length) }).click();
  // The browser reads it after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return [say(locale, file.saved, { count: entries.length })];
}

/** Puts the reports of a file into the outbox, and says how many and what was wrong with the others. */
export async function addQueue(chosen: File, locale: Locale, { file: words }: OutboxWords): Promise<string[]> {
  if (chosen.size > FILE_BYTES) return [words.tooLong];
  const text = await chosen.text();
  return withOutbox(async (db) => {
    const { entries, receipts } = await readOutbox(db);
    const publicKey = sealingKeyFrom(document.querySelector<HTMLElement>('[data-seal-key]')?.dataset.sealKey);
    const known = { publicKey, here: entries.map(({ id }) => id), sent: receipts.map(({ id }) => id) };
    const read = await readQueueFile(text, known, Date.now());
    if ('fault' in read) return [words[read.fault]];
    try {
      await addReports(db, read.reports);
    } catch {
      return [words.noRoom];
    }
    const counts = FAULTS.map((fault) => ({ fault, count: read.faults.filter((one) => one === fault).length }));
    return [
      say(locale, words.added, { count: read.reports.length }),
      ...counts.filter(({ count }) => count > 0).map(({ fault, count }) => say(locale, words[fault], { count })),
    ];
  });
}
