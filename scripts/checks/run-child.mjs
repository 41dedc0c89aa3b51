import { spawn } from 'node:child_process';

/** Runs a Node script of a package with our own output, passes signals on, and gives its exit code. */
export function runChild(script, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit', env: { ...process.env, ...env } });
    // Ctrl-C in a terminal reaches the child by itself: we only have to outlive it.
    process.on('SIGINT', () => {});
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.once('error', () => resolve(1));
    child.once('close', (code, signal) => resolve(signal ? 130 : code));
  });
}
