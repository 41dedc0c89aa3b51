import { answersName } from './answers-name';
import { announce } from './announce';
import { OUTBOX_DB, refuseOutboxDb } from './outbox-db';
import { withOutbox } from './with-outbox';

/** What goes with the stores of this phone. */
export type Lost = { unsent: number; drafts: number; receipts: number };

/** Counts what clearing would take; null where the stores cannot be read. */
export async function whatWouldBeLost(): Promise<Lost | null> {
  try {
    return await withOutbox(async (db) => {
      const [unsent, receipts, locked] = await Promise.all([db.count('reports'), db.count('receipts'), db.getAllKeys('locked')]);
      const drafts = locked.filter((name) => !name.startsWith(answersName('')));
      return { unsent, receipts, drafts: drafts.length };
    });
  } catch {
    return null;
  }
}

/** What is gone for certain, looked up after it was deleted. */
export type Cleared = {
  /** Reports, drafts, receipts: every database of this origin. */
  stores: boolean;
  /** What the service worker kept, and the worker itself. */
  pages: boolean;
  /** localStorage, sessionStorage and the cookies that a script may see. */
  settings: boolean;
  /** The session on the server. */
  session: boolean;
};

/** How long another window may take to let go of a database, in ms. */
const LET_GO_MS = 5_000;

/**
 * Deletes everything that this origin keeps in this browser. Other pages of it are told and leave; in this one the stores stay shut until it
 * is loaded again. Never rejects: what could not be done is false.
 *
 * @param endSession asks the server to end the session; true when it did
 */
export async function clearDevice(endSession: () => Promise<boolean>): Promise<Cleared> {
  refuseOutboxDb();
  announce({ kind: 'cleared' });
  const done = (work: Promise<boolean>) => work.catch(() => false);
  const pages = await done(clearPages());
  const stores = await done(clearStores());
  const settings = await done(clearSettings());
  return { stores, pages, settings, session: await done(endSession()) };
}

/** The worker first: it could keep something again. */
async function clearPages(): Promise<boolean> {
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(registrations.map((registration) => registration.unregister()));
  // Browsers give caches to secure origins only; elsewhere there is nothing to clear.
  if (!('caches' in globalThis)) return true;
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  const left = [...(await caches.keys()), ...((await navigator.serviceWorker?.getRegistrations()) ?? [])];
  return left.length === 0;
}

async function clearStores(): Promise<boolean> {
  const names = new Set([OUTBOX_DB, ...(await databaseNames())]);
  const gone = await Promise.all([...names].map(deleteDatabase));
  return gone.every(Boolean) && (await databaseNames()).length === 0;
}

/** Firefox before 126 names none; there the one of this programme is deleted by its name. */
async function databaseNames(): Promise<string[]> {
  if (!indexedDB.databases) return [];
  return (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
}

function deleteDatabase(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onerror = () => resolve(false);
    setTimeout(() => resolve(false), LET_GO_MS);
  });
}

async function clearSettings(): Promise<boolean> {
  for (const pair of document.cookie.split(';')) document.cookie = `${pair.split('=')[0]!.trim()}=; path=/; max-age=0`;
  localStorage.clear();
  sessionStorage.clear();
  return localStorage.length + sessionStorage.length === 0 && document.cookie === '';
}
