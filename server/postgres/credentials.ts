import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../free-port';
import { StartRefusal } from '../start-refusal';

export const SUPERUSER = 'shortfall';

/** The connection string of a database of the embedded cluster, as the owner of everything in it unless `login` names another account. */
export function clusterUrl(home: string, port: number, database: string, login?: { role: string; password: string }): string {
  const { role, password } = login ?? { role: SUPERUSER, password: clusterPassword(home) };
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

/** The port that the cluster of this folder was last started on. */
export function lastPort(home: string): number {
  const file = path.join(home, 'port');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
}

/** The password of the embedded database: made once, 256 bits, readable by the user of the server alone. */
export function clusterPassword(home: string): string {
  const file = path.join(home, 'password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (existsSync(path.join(home, 'cluster'))) {
    throw new StartRefusal(`${file} is missing: put it back from your backup, the database cannot be opened without it.`);
  }
  const password = randomBytes(32).toString('base64url');
  writeWhole(file, `${password}\n`);
  return password;
}

/** The port of the embedded database: the same as last time, so that every open pool finds it again. */
export async function clusterPort(home: string): Promise<number> {
  const port = await freePort('127.0.0.1', lastPort(home)).catch(() => freePort('127.0.0.1'));
  writeWhole(path.join(home, 'port'), `${port}\n`);
  return port;
}

/** Writes a file that only the user of the server may read; it appears whole or not at all. */
export function writeWhole(file: string, content: string): void {
  writeFileSync(`${file}.new`, content, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
