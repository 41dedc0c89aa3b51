import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A temporary folder for all that a test run makes; as root the databases in it belong to another user, who must get in. */
export function makeScratchFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'shortfall-run-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** Ends the databases that a broken-off run has left in the folder, and removes it. */
export function clearScratchFolder(folder) {
  for (const name of readdirSync(folder)) {
    const pidFile = path.join(folder, name, 'postgres', 'cluster', 'postmaster.pid');
    if (existsSync(pidFile)) stop(Number(readFileSync(pidFile, 'utf8').split('\n')[0]));
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

function stop(pid) {
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    // It is gone already.
  }
}
