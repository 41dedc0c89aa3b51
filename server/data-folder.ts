import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { clearDeadLock, lockHolder, takeLock } from './file-lock';
import { StartRefusal } from './start-refusal';

/** The lock of a server that has the folder for itself, as one with the embedded database must. */
const LOCK = 'lock';
/** The locks of servers with a database of their own, one each: they share the secrets of the folder. */
const SHARED = /^lock-\d+$/;

/**
 * Makes the data folder where it is missing and locks it for this process: two servers on one folder would tread on each other. Servers with a
 * database of their own hold in the folder only what they share, and several may.
 *
 * @returns the release of the lock
 */
export function claimDataFolder(folder: string, { shared = false } = {}): () => void {
  try {
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    for (const lock of sharedLocks(folder)) clearDeadLock(lock);
    const answer = takeLock(shared ? path.join(folder, `${LOCK}-${process.pid}`) : dataLock(folder));
    if ('holder' in answer) throw inUse(folder, answer.holder);
    // Taken first and looked after it: of a server that shares and one that does not, both starting now, at most one stays.
    const other = shared ? lockHolder(dataLock(folder)) : sharingServer(folder);
    if (other === null) return answer.release;
    answer.release();
    throw inUse(folder, other);
  } catch (error) {
    if (error instanceof StartRefusal) throw error;
    throw new StartRefusal(`The data folder ${folder} cannot be used (${(error as NodeJS.ErrnoException).code}): set SHORTFALL_DATA.`);
  }
}

/** Where the lock of a data folder lies that one server has for itself. */
export function dataLock(folder: string): string {
  return path.join(folder, LOCK);
}

/** The pid of a server that runs on a data folder, whether it shares it or not; null when none does. */
export function runningServer(folder: string): number | null {
  return lockHolder(dataLock(folder)) ?? sharingServer(folder);
}

function sharingServer(folder: string): number | null {
  return sharedLocks(folder).map(lockHolder).find((pid) => pid !== null) ?? null;
}

function sharedLocks(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => SHARED.test(name)).map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}

function inUse(folder: string, pid: number): StartRefusal {
  return new StartRefusal(`Shortfall already runs on ${folder} (pid ${pid}): stop that one first, or set SHORTFALL_DATA.`);
}
