import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const LOCK = '.build/setup.lock';

/** Two set-ups at once would break each other's files: the second waits for the first. Returns the release. */
export async function onlyOneSetup() {
  for (let told = false; !taken(); await sleep(200)) {
    const holder = holderOfLock();
    if (!isAlive(holder)) rmSync(LOCK, { force: true });
    else if (!told) process.stdout.write(`Another set-up (pid ${holder}) is at work; waiting for it …\n`);
    told ||= isAlive(holder);
  }
  process.on('exit', release);
  return release;
}

/** Linked into place whole, so that nobody reads a lock without its pid. */
function taken() {
  const draft = `${LOCK}.${process.pid}`;
  writeFileSync(draft, String(process.pid));
  try {
    linkSync(draft, LOCK);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft);
  }
}

function release() {
  if (holderOfLock() === process.pid) rmSync(LOCK, { force: true });
}

function holderOfLock() {
  try {
    return Number(readFileSync(LOCK, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
