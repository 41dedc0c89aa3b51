import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What the server said instead of a receipt, in the words it said it in. */
export type Refusal = {
  /** Instant of the answer, in ms. */
  at: number;
  status: number;
  code: string;
  title: string;
  detail: string;
  errors: { field: string; code: string; message: string }[];
};

/** A finished report on this phone. What it says lies sealed: the phone itself cannot read it (decision 012). */
export type OutboxEntry = {
  /** The report's UUID, made on this phone. */
  id: string;
  sealed: Uint8Array<ArrayBuffer>;
  /** SHA-256 of `sealed`, base64url: the receipt must name it. */
  sealedHash: string;
  /** Instant of saving, in ms. */
  savedAt: number;
  /** `refused` waits for a person ("Needs a fix"); nothing sends it again by itself. */
  state: 'waiting' | 'refused';
  refusal: Refusal | null;
  attempts: number;
};

/** Proof that the server has a report: kept instead of it. */
export type KeptReceipt = { id: string; sealedHash: string; reference: string; receivedAt: string; savedAt: number; sentAt: number };

/** Something unfinished, such as the open draft: under a key of its own that cannot leave the browser and goes with it. */
export type LockedEntry = { name: string; key: CryptoKey; iv: Uint8Array<ArrayBuffer>; bytes: Uint8Array<ArrayBuffer>; savedAt: number };

export interface OutboxSchema extends DBSchema {
  reports: { key: string; value: OutboxEntry; indexes: { savedAt: number } };
  receipts: { key: string; value: KeptReceipt; indexes: { sentAt: number } };
  locked: { key: string; value: LockedEntry };
  settings: { key: string; value: unknown };
}

export type OutboxDb = IDBPDatabase<OutboxSchema>;

export const OUTBOX_DB = 'shortfall';
const VERSION = 1;

let isRefused = false;

/** Keeps the stores shut until the page is loaded again: opening them would make them anew after the device was cleared. */
export function refuseOutboxDb(): void {
  isRefused = true;
}

/**
 * Opens the stores of this phone. A newer version of the page in another tab is let through: this connection closes, and what uses it opens
 * it anew. Rejects with DOMException where the browser keeps nothing (private windows of some browsers, a full disk).
 */
export function openOutboxDb(): Promise<OutboxDb> {
  if (isRefused) return Promise.reject(new DOMException('This device was cleared.', 'InvalidStateError'));
  const opening = openDB<OutboxSchema>(OUTBOX_DB, VERSION, {
    upgrade(db) {
      db.createObjectStore('reports', { keyPath: 'id' }).createIndex('savedAt', 'savedAt');
      db.createObjectStore('receipts', { keyPath: 'id' }).createIndex('sentAt', 'sentAt');
      db.createObjectStore('locked', { keyPath: 'name' });
      db.createObjectStore('settings');
    },
    blocking: () => void opening.then((db) => db.close()),
  });
  return opening;
}
