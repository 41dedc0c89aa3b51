import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runningProcess } from '../running-process';
import { StartRefusal } from '../start-refusal';
import type { Owner } from './owner';
import { loadedLibraries } from './loaded-libraries';
import { postmasterOptions } from './postmaster-options';
import { spawnOptions } from './spawn-options';

/** What postmaster.pid says: the first line is the pid, the fourth the port, the eighth the state. */
export type Postmaster = { pid: number; port: number; ready: boolean };

type Launch = { home: string; bin: string; owner: Owner; port: number; durable: boolean; signal?: AbortSignal };

const LOG_LIMIT = 1_000_000;
const READY_WITHIN_MS = 60_000;
const FAST_WITHIN_MS = 20_000;

/** The live postmaster of this cluster, or null. A pid file that names a stranger's process is cleared. */
export function livePostmaster(cluster: string): Postmaster | null {
  const file = path.join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const command = runningProcess(pid)?.command;
  if (command === undefined) return null;
  if (command.includes('postgres') && command.includes(cluster)) {
    return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  }
  rmSync(file, { force: true });
  return null;
}

/** Starts PostgreSQL on a cluster that is not running and returns when it takes connections. */
export async function launchPostmaster(launch: Launch): Promise<Postmaster> {
  const cluster = path.join(launch.home, 'cluster');
  const logFile = path.join(launch.home, 'log');
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(logFile, `${logFile}.old`);
  const log = openSync(logFile, 'a', 0o600);
  const options = ['-D', cluster, ...postmasterOptions({ ...launch, libraries: loadedLibraries(launch.bin) })];
  const child = spawn(path.join(launch.bin, 'postgres'), options, { ...spawnOptions(launch.owner), stdio: ['ignore', log, log] });
  closeSync(log);
  child.unref();
  const ended = new Promise<void>((resolve) => child.once('error', () => resolve()).once('exit', () => resolve()));
  let isEnded = false;
  void ended.then(() => (isEnded = true));
  try {
    return await untilReady(cluster, () => {
      launch.signal?.throwIfAborted();
      if (isEnded) throw new StartRefusal(`PostgreSQL does not start: ${lastFatal(logFile)} (see ${logFile})`);
    });
  } catch (error) {
    child.kill('SIGQUIT');
    await ended;
    throw error;
  }
}

/** Waits until the postmaster of this cluster takes connections. `check` may throw to give up. */
export async function untilReady(cluster: string, check: () => void = () => {}): Promise<Postmaster> {
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline; await sleep(20)) {
    check();
    const found = livePostmaster(cluster);
    if (found?.ready) return found;
  }
  throw new StartRefusal(`PostgreSQL in ${cluster} was not ready within ${READY_WITHIN_MS / 1000} seconds.`);
}

/** Stops the postmaster and waits until it is gone: 'fast' writes everything down first, 'immediate' does not. */
export async function stopPostmaster(cluster: string, how: 'fast' | 'immediate'): Promise<void> {
  const pid = livePostmaster(cluster)?.pid;
  if (pid === undefined) return;
  tell(pid, how === 'fast' ? 'SIGINT' : 'SIGQUIT');
  for (const asked = Date.now(); runningProcess(pid); await sleep(20)) {
    if (Date.now() - asked > FAST_WITHIN_MS) tell(pid, 'SIGQUIT');
  }
}

function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function lastFatal(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trim().split('\n').slice(-20);
  const fatal = lines.findLast((line) => /FATAL|PANIC|error while loading/.test(line)) ?? lines.at(-1) ?? 'no reason given';
  return fatal.replace(/^.*?(FATAL|PANIC):\s*/, '');
}
