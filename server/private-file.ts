import { readFileSync, statSync } from 'node:fs';
import { StartRefusal } from './start-refusal';

/** What a file says that only the server's user may read. Throws StartRefusal when others can read it, and what the system says when there is none. */
export function readPrivateFile(file: string): string {
  if (statSync(file).mode & 0o077) throw new StartRefusal(`${file} can be read by others: run chmod 600 ${file}`);
  return readFileSync(file, 'utf8').trim();
}
