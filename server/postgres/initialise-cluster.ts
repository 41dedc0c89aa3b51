import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartRefusal } from '../start-refusal';
import { SUPERUSER } from './credentials';
import type { Owner } from './owner';
import { spawnOptions } from './spawn-options';

type Settings = { home: string; bin: string; owner: Owner; password: string; durable: boolean; signal?: AbortSignal };

/**
 * Makes the cluster in `<home>/cluster` unless it is there. It is made beside and renamed when whole, so that a start
 * broken off in the middle leaves nothing that looks like a database.
 */
export async function initialiseCluster(settings: Settings): Promise<void> {
  const cluster = path.join(settings.home, 'cluster');
  if (existsSync(path.join(cluster, 'PG_VERSION'))) return;
  const draft = `${cluster}.new`;
  const passwordFile = path.join(settings.home, 'initial-password');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, settings.password, { mode: 0o600 });
  if (settings.owner) for (const it of [draft, passwordFile]) chownSync(it, settings.owner.uid, settings.owner.gid);
  try {
    await initdb(settings, draft, passwordFile);
    renameSync(draft, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function initdb({ bin, owner, durable, signal }: Settings, folder: string, passwordFile: string): Promise<void> {
  const options = [
    ...['-D', folder, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'],
    ...(durable ? [] : ['--no-sync']),
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(bin, 'initdb'), options, { ...spawnOptions(owner), stdio: ['ignore', 'ignore', 'pipe'] });
    const kill = () => child.pid && process.kill(-child.pid, 'SIGKILL');
    let output = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    signal?.addEventListener('abort', kill, { once: true });
    child.once('error', reject);
    child.once('close', (code) => {
      signal?.removeEventListener('abort', kill);
      if (code === 0) resolve();
      else reject(new StartRefusal(`The database could not be made: ${output.trim().split('\n').at(-1)}`));
    });
  });
}
