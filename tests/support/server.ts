import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

export type RunningServer = {
  url: string;
  /** Everything that it printed so far. */
  output: () => string;
  process: ChildProcess;
  /** Sends SIGTERM and gives the exit code. */
  stop: () => Promise<number | null>;
};

type Options = {
  databaseUrl: string;
  env?: Record<string, string>;
  /** A port and a data folder of the test's own, where a second server is to take the place of the first. */
  port?: number;
  data?: string;
};

/** The built server as a process of its own on a free port, ready to answer. */
export async function startServer({ databaseUrl, env = {}, port: wanted, data: given }: Options): Promise<RunningServer> {
  if (!existsSync(`${process.env.NEXT_DIST_DIR ?? '.next'}/BUILD_ID`)) throw new Error('The app is not built: run the tests with npm test.');
  const data = given ?? (await mkdtemp(path.join(os.tmpdir(), 'shortfall-server-')));
  // The server reads its secret from its data folder; the sealed cookies of accountsFor() are made with this one.
  if (env.NEXTAUTH_SECRET) await writeFile(path.join(data, 'secret'), env.NEXTAUTH_SECRET, { mode: 0o600 });
  const port = wanted ?? (await freePort());
  const child = spawn(process.execPath, ['server.mjs'], {
    env: { ...inherited(), NODE_ENV: 'production', PORT: String(port), SHORTFALL_DATA: data, DATABASE_URL: databaseUrl, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const url = `http://127.0.0.1:${port}`;
  await Promise.race([
    untilReady(`${url}/readyz`),
    exited.then((code) => {
      throw new Error(`The server ended with ${code}:\n${output}`);
    }),
  ]);
  const stop = async () => {
    child.kill('SIGTERM');
    const code = await exited;
    if (!given) await rm(data, { recursive: true, force: true });
    return code;
  };
  return { url, output: () => output, process: child, stop };
}

async function untilReady(address: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Not ready within 60 s: ${address}`);
}

/** A port that nobody listens on at the moment of asking. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** What a child process needs of ours; settings of the test run itself must not reach it. */
function inherited(): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, TMPDIR, NEXT_DIST_DIR } = process.env;
  return { PATH, HOME, LANG, TMPDIR, NODE_ENV: 'production', ...(NEXT_DIST_DIR ? { NEXT_DIST_DIR } : {}) };
}

/** The path of the set-up address, once a server on a new database has printed it. */
export async function setupPath(server: RunningServer): Promise<string> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const address = /https?:\/\/\S+\/setup\/\S+/.exec(server.output())?.[0];
    if (address) return new URL(address).pathname;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No set-up address in:\n${server.output()}`);
}
