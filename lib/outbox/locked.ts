import { changeStores } from './change-stores';
import type { OutboxDb } from './outbox-db';

const CIPHER = 'AES-GCM';
/** NIST SP 800-38D, 8.2.2: 96 bits for a nonce. */
const NONCE_BYTES = 12;

/**
 * Keeps something unfinished under `name`, as JSON under a key that the browser does not hand out.
 *
 * Each put makes a new key. What was written over may still lie on the disk, as browsers append and tidy up later: its key went with it, so
 * a sentence that was struck out of a draft is not opened by the key of the draft as it is now. A key that encrypts once cannot meet a nonce
 * twice either. Making one takes well under a millisecond.
 *
 * @throws DOMException when the browser cannot keep it (QuotaExceededError)
 */
export async function putLocked(db: OutboxDb, name: string, value: unknown): Promise<void> {
  const entry = await lock(name, value);
  await changeStores(db, ['locked'], (change) => change.objectStore('locked').put(entry));
}

/** What `name` holds; null when there is nothing, or nothing that this browser can open. */
export async function getLocked<T>(db: OutboxDb, name: string): Promise<T | null> {
  const entry = await db.get('locked', name);
  if (!entry) return null;
  try {
    const open = await crypto.subtle.decrypt({ name: CIPHER, iv: entry.iv }, entry.key, entry.bytes);
    return JSON.parse(new TextDecoder().decode(open)) as T;
  } catch {
    // A record that was damaged on the disk is as good as none: the form begins anew instead of staying shut for ever.
    return null;
  }
}

/** Deletes what `name` holds and its key with it. */
export async function dropLocked(db: OutboxDb, name: string): Promise<void> {
  await changeStores(db, ['locked'], (change) => change.objectStore('locked').delete(name));
}

/** The record that `putLocked` stores: made before a transaction begins, as none stays open while the browser encrypts. */
export async function lock(name: string, value: unknown) {
  const key = await crypto.subtle.generateKey({ name: CIPHER, length: 256 }, false, ['encrypt', 'decrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return { name, key, iv, bytes: new Uint8Array(await crypto.subtle.encrypt({ name: CIPHER, iv }, key, bytes)), savedAt: Date.now() };
}
