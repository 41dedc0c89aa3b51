import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { takeLock } from './file-lock';
import { StartRefusal } from './start-refusal';

/**
 * Makes the data folder where it is missing and locks it for this process: two servers on one folder would tread on each other.
 *
 * @returns the release of the lock
 */
export function claimDataFolder(folder: string): () => void {
  try {
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    const answer = takeLock(dataLock(folder));
    if ('release' in answer) return answer.release;
    throw new StartRefusal(`Shortfall already runs on ${folder} (pid ${answer.holder}): stop that one first, or set SHORTFALL_DATA.`);
  } catch (error) {
    if (error instanceof StartRefusal) throw error;
    throw new StartRefusal(`The data folder ${folder} cannot be used (${(error as NodeJS.ErrnoException).code}): set SHORTFALL_DATA.`);
  }
}

/** Where the lock of a data folder lies. */
export function dataLock(folder: string): string {
  return path.join(folder, 'lock');
}
