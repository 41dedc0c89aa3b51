import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

const READY_MS = 90_000;

/**
 * The built server on a free port with the default profile, as `npm start` runs it.
 *
 * @param given `data` is a folder that is there and stays; without it one is made for the while
 */
export async function startServerUnderTest({ data: kept = null } = {}) {
  const data = kept ?? mkdtempSync(path.join(os.tmpdir(), 'shortfall-bench-'));
  const port = await freePort();
  const environment = { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), SHORTFALL_DATA: data, DATABASE_URL: '' };
  delete environment.DATABASE_URL;
  const child = spawn(process.execPath, ['server.mjs'], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    if (!kept) rmSync(data, { recursive: true, force: true });
  };
  await untilReady(`${origin}/readyz`, ended).catch(async (error) => {
    await stop();
    throw error;
  });
  return { origin, pid: child.pid, data, stop };
}

async function untilReady(address, ended) {
  let gone = false;
  void ended.then(() => (gone = true));
  for (const until = Date.now() + READY_MS; Date.now() < until && !gone; ) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(gone ? 'The server under test ended before it was ready.' : `${address} was not ready in ${READY_MS / 1000} s.`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
