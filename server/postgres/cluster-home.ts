import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Owner } from './owner';

const FALLBACK = '/var/lib/shortfall';

/**
 * The folder that holds the database of one data folder: `<data>/postgres`. As root with the checkout under a
 * closed home the unprivileged owner cannot reach it; then it lies under /var/lib/shortfall and `<data>/postgres` is a link.
 *
 * @param announce is told in one line when the database does not lie in the data folder
 */
export function clusterHome(dataDir: string, owner: Owner, announce: (line: string) => void): string {
  mkdirSync(dataDir, { recursive: true });
  const home = path.join(dataDir, 'postgres');
  if (!existsSync(home)) mkdirSync(home, { mode: owner ? 0o711 : 0o700 });
  if (owner && !reaches(realpathSync(home), owner)) makeReachable(dataDir, home, owner);
  const real = realpathSync(home);
  if (real.startsWith(`${FALLBACK}/`)) announce(`The database lies in ${real}: its user cannot reach ${home}.`);
  return real;
}

function makeReachable(dataDir: string, home: string, owner: NonNullable<Owner>): void {
  if (statSync(dataDir).uid === 0) chmodSync(dataDir, 0o711);
  if (reaches(home, owner)) return;
  mkdirSync(FALLBACK, { recursive: true, mode: 0o755 });
  const elsewhere = mkdtempSync(path.join(FALLBACK, `${path.basename(path.dirname(home))}-`));
  chmodSync(elsewhere, 0o711);
  rmdirSync(home);
  symlinkSync(elsewhere, home);
}

function reaches(folder: string, { uid, gid }: NonNullable<Owner>): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}
