import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const LEFT_OUT = new Set(['node_modules', 'generated']);

/** A hash over the names and bytes of files and folders; those that do not exist count as empty. */
export function hashOf(...sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesUnder)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesUnder(source) {
  if (!existsSync(source)) return [];
  if (statSync(source).isFile()) return [source];
  const entries = readdirSync(source).filter((name) => !LEFT_OUT.has(name) && !name.startsWith('.'));
  return entries.sort().flatMap((name) => filesUnder(path.join(source, name)));
}

/** True when `stamp` says that its step was last done for exactly this hash. */
export function isFresh(stamp, hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

export function markFresh(stamp, hash) {
  writeFileSync(stamp, hash);
}
