import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { StartRefusal } from './start-refusal';

/** What a file says that only the server's user may read. Throws StartRefusal when others can read it, and what the system says when there is none. */
export function readPrivateFile(file: string): string {
  if (statSync(file).mode & 0o077) throw new StartRefusal(`${file} can be read by others: run chmod 600 ${file}`);
  return readFileSync(file, 'utf8').trim();
}

/**
 * Makes a file that only the server's user may read; it appears whole. False when it is there already: of several servers that start at once, one
 * makes it and all others read that one.
 */
export function makePrivateFile(file: string, content: string | Buffer): boolean {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, content, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
