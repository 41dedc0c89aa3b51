import { keyIdOf } from '@/lib/sealing/key-id';
import { readSealed } from '@/lib/sealing/sealed-form';
import { sealedHash } from '@/lib/sealing/sealed-hash';
import { fromBase64url, toBase64url } from './base64url';
import type { OutboxEntry } from './outbox-db';

const FORMAT = 'shortfall-reports';
const VERSION = 1;
/** Four times a queue of a thousand reports. */
export const FILE_BYTES = 4 * 1024 * 1024;
/** What the server takes as one report (reports-route). */
const REPORT_BYTES = 64 * 1024;

/** A report as it stands in a file. */
export type CarriedReport = Pick<OutboxEntry, 'id' | 'sealed' | 'sealedHash' | 'savedAt'>;

/** Why a file as a whole is not read. */
export type FileFault = 'unread' | 'newer' | 'tooLong' | 'empty';
/** Why one report of it is not taken. */
export type ReportFault = 'broken' | 'changed' | 'tooLarge' | 'otherKey' | 'twice' | 'here' | 'sent';

export type QueueFileReading = { fault: FileFault } | { reports: CarriedReport[]; faults: ReportFault[] };

/** What this phone knows already. */
type Known = {
  /** The installation's public key, 65 bytes; null where the page does not say it: then reports of any are taken, and the server tells. */
  publicKey: Uint8Array | null;
  /** Ids in the outbox, and ids of what was sent from here. */
  here: Iterable<string>;
  sent: Iterable<string>;
};

/** The name of a file of so many reports. */
export function queueFileName(count: number): string {
  return `shortfall-reports-${count}.json`;
}

/**
 * What was not sent as a file, to be carried to another device of the installation. It says no more than the phone does: ids, times, sealed
 * bytes and their hashes. `keyId` names the key that the first of them was sealed for.
 */
export function writeQueueFile(entries: readonly CarriedReport[]): string {
  const reports = entries.map(({ id, savedAt, sealed, sealedHash: hash }) => ({
    id, savedAt: new Date(savedAt).toISOString(), sealed: toBase64url(sealed), hash,
  }));
  const keyId = entries[0] ? (readSealed(entries[0].sealed)?.keyId ?? null) : null;
  return `${JSON.stringify({ format: FORMAT, version: VERSION, keyId, reports }, null, 1)}\n`;
}

/**
 * Reads such a file and judges each report by itself: a damaged one does not keep the others from being sent.
 *
 * @param now latest instant of saving that is believed, in ms: the clock of the other device may be ahead
 */
export async function readQueueFile(text: string, { publicKey, here, sent }: Known, now: number): Promise<QueueFileReading> {
  if (text.length > FILE_BYTES) return { fault: 'tooLong' };
  const file = parsed(text);
  if (file?.format !== FORMAT || typeof file.version !== 'number' || !Array.isArray(file.reports)) return { fault: 'unread' };
  if (file.version > VERSION) return { fault: 'newer' };
  if (file.reports.length === 0) return { fault: 'empty' };
  const keyId = publicKey && (await keyIdOf(publicKey));
  const [isHere, isSent, isRead] = [new Set(here), new Set(sent), new Set<string>()];
  const reports: CarriedReport[] = [];
  const faults: ReportFault[] = [];
  for (const written of file.reports as unknown[]) {
    const report = await carriedReport(written, keyId, now);
    if (typeof report === 'string') faults.push(report);
    else if (isRead.has(report.id)) faults.push('twice');
    else {
      isRead.add(report.id);
      if (isHere.has(report.id)) faults.push('here');
      else if (isSent.has(report.id)) faults.push('sent');
      else reports.push(report);
    }
  }
  return { reports, faults };
}

async function carriedReport(written: unknown, keyId: string | null, now: number): Promise<CarriedReport | ReportFault> {
  const { id, savedAt, sealed: letters, hash } = (written ?? {}) as Record<string, unknown>;
  if (typeof letters !== 'string') return 'broken';
  if (letters.length > (REPORT_BYTES * 4) / 3) return 'tooLarge';
  const sealed = fromBase64url(letters);
  const head = sealed && readSealed(sealed);
  if (!head) return 'broken';
  const isWhole = head.id === id && (await sealedHash(sealed)) === hash;
  if (!isWhole) return 'changed';
  if (keyId !== null && head.keyId !== keyId) return 'otherKey';
  const instant = typeof savedAt === 'string' ? Date.parse(savedAt) : NaN;
  return { id: head.id, sealed, sealedHash: hash as string, savedAt: Number.isNaN(instant) ? now : Math.min(instant, now) };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown> | null;
  } catch {
    return null;
  }
}
