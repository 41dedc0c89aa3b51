import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { runningProcess } from './running-process';

/** Either the lock is ours until `release`, or a live process holds it. */
export type LockAnswer = { release: () => void } | { holder: number };

/**
 * Takes a lock file for this process. A file left behind by a dead process is taken over.
 * The file is linked into place whole, so nobody ever reads half of it.
 *
 * @param path where the lock lies; its folder exists
 */
export function takeLock(path: string): LockAnswer {
  const own = JSON.stringify({ pid: process.pid, startedAt: runningProcess(process.pid)?.startedAt ?? '' });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, own, { mode: 0o644 });
  try {
    for (;;) {
      if (linked(draft, path)) return { release: () => releaseOwn(path, own) };
      const content = readOrEmpty(path);
      const holder = liveHolder(content);
      if (holder !== null) return { holder };
      removeStale(path, content);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The pid of the live process that holds the lock at `path`, or null. */
export function lockHolder(path: string): number | null {
  return liveHolder(readOrEmpty(path));
}

/** Takes away a lock that a dead process has left behind. */
export function clearDeadLock(path: string): void {
  const content = readOrEmpty(path);
  if (content !== '' && liveHolder(content) === null) removeStale(path, content);
}

function liveHolder(content: string): number | null {
  try {
    const { pid, startedAt } = JSON.parse(content) as { pid: number; startedAt: string };
    return runningProcess(pid)?.startedAt === startedAt ? pid : null;
  } catch {
    return null;
  }
}

/** Moves the dead lock aside; when a faster process has replaced it meanwhile, its lock is put back. */
function removeStale(path: string, judged: string): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readOrEmpty(aside) !== judged) linked(aside, path);
  rmSync(aside, { force: true });
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function releaseOwn(path: string, own: string): void {
  if (readOrEmpty(path) === own) rmSync(path, { force: true });
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
