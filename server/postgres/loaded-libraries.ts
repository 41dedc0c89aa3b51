import { existsSync } from 'node:fs';
import path from 'node:path';

/** Reads again at the start, in one go, what the database had in memory when it stopped: with millions of reports, each new one would wait for the disk. */
const PREWARM = 'pg_prewarm';

/**
 * The parts of PostgreSQL that it loads at its start, of those that this build has: it would not start for want of one.
 *
 * @param bin the folder with `postgres`
 */
export function loadedLibraries(bin: string): string[] {
  const isThere = ['so', 'dylib', 'dll'].some((ending) => existsSync(path.join(bin, '..', 'lib', 'postgresql', `${PREWARM}.${ending}`)));
  return isThere ? [PREWARM] : [];
}
