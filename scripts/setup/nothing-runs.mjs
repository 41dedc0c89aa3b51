import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const FOLDER = '.build';
const NOTE = /^running-(\d+)$/;

/** Notes that a server runs from this folder, until the process ends. */
export function noteRunning() {
  const note = `${FOLDER}/running-${process.pid}`;
  writeFileSync(note, '');
  process.on('exit', () => rmSync(note, { force: true }));
}

/** Throws when a server runs from this folder: what it is made of must not change under it. */
export function nothingRuns(before) {
  for (const name of readdirSync(FOLDER)) {
    const pid = Number(NOTE.exec(name)?.[1] ?? 0);
    if (!pid) continue;
    if (commandOf(pid).includes('server.mjs')) throw new Error(`stop the Shortfall that runs (pid ${pid}) before ${before}`);
    rmSync(`${FOLDER}/${name}`, { force: true });
  }
}

function commandOf(pid) {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
