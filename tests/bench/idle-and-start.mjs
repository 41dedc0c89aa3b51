import { spawn } from 'node:child_process';
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuTime, memoryOf } from './processes.mjs';
import { startServerUnderTest } from './server-under-test.mjs';
import { signIn } from './sign-in.mjs';
import { whole } from './whole.mjs';

const POLL_MS = 20;
const AFTER_START_MS = 10_000;
const AFTER_PAGES_MS = 30_000;
/** Public pages, each read so often that together they are 200 reads, then ten that ask who is there. */
const PAGES = ['/', '/areas', '/items', '/record', '/changes', '/method', '/data', '/about', '/hy', '/ru'];
const ROUNDS = 20;
const STAFF = ['/review', '/reports', '/people', '/keys', '/notices', '/snapshots', '/import', '/sign-in', '/hy/review', '/ru/review'];
/** What an installation needs, as it lies in the folder. */
const INSTALLED = ['node_modules', '.next/server', '.next/static', '.build'];

/**
 * P9: the second start of an installation with the documented record, and what the server holds. PostgreSQL is counted apart.
 *
 * @returns `ready` and `page` in milliseconds from the start to /readyz and to the first public page, `cpu` of the process until then;
 *   `idle` ten seconds after, `used` thirty seconds after 200 page reads and ten pages of the staff, each `rss` and `pss` in MiB, and the
 *   highest RSS, `most`; `installed` in MiB by folder
 */
export async function idleAndStart() {
  const data = mkdtempSync(path.join(os.tmpdir(), 'shortfall-bench-'));
  try {
    const first = await startServerUnderTest({ data });
    const cookie = await signIn(first, 'verifier').finally(first.stop);
    return await secondStart({ data, port: Number(new URL(first.origin).port), cookie });
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function secondStart({ data, port, cookie }) {
  const origin = `http://127.0.0.1:${port}`;
  const environment = { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), SHORTFALL_DATA: data };
  delete environment.DATABASE_URL;
  const start = performance.now();
  const child = spawn(process.execPath, ['server.mjs'], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    while (!(await fetch(`${origin}/readyz`).then(({ ok }) => ok, () => false))) {
      if (child.exitCode !== null) throw new Error('The server ended before it was ready.');
      await sleep(POLL_MS);
    }
    const ready = performance.now() - start;
    await read(origin, '/', cookie);
    const page = performance.now() - start;
    const cpu = cpuTime(child.pid);
    await sleep(AFTER_START_MS);
    const idle = heldBy(child.pid);
    for (let round = 0; round < ROUNDS; round += 1) for (const address of PAGES) await read(origin, address, '');
    for (const address of STAFF) await read(origin, address, cookie);
    await sleep(AFTER_PAGES_MS);
    return { ready, page, cpu, idle, used: heldBy(child.pid), most: mebibytes(child.pid, 'status', 'VmHWM'), installed: installed() };
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

/** Rows of the table: what, how much, and what is wanted. */
export function idleAndStartRows({ ready, page, cpu, idle, used, most, installed: sizes }) {
  const held = ({ rss, pss }) => `${whole(rss)} MiB (PSS ${whole(pss)})`;
  return [
    ['P9', 'start to /readyz, to the first public page', `${whole(ready)} ms, ${whole(page)} ms`, '≤ 3,000 ms'],
    ['P9', 'CPU until then, with the database', `${whole(cpu)} ms`, ''],
    ['P9', 'memory ten seconds after', held(idle), '≤ 150 MiB'],
    ['P9', 'memory thirty seconds after 210 pages', `${held(used)}; highest ${whole(most)} MiB`, '≤ 150 MiB'],
    ['P9', 'installed', Object.entries(sizes).map(([folder, size]) => `${folder} ${whole(size)} MiB`).join(', '), ''],
  ];
}

async function read(origin, address, cookie) {
  const answer = await fetch(origin + address, { headers: { cookie }, redirect: 'manual' });
  await answer.arrayBuffer();
  if (answer.status >= 500) throw new Error(`${address}: ${answer.status}`);
}

function heldBy(pid) {
  return { rss: memoryOf(pid), pss: mebibytes(pid, 'smaps_rollup', 'Pss') };
}

function mebibytes(pid, file, name) {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))[1]) / 1024;
}

function installed() {
  return Object.fromEntries(INSTALLED.filter((folder) => existsSync(folder)).map((folder) => [folder, sizeOf(folder) / 1024 ** 2]));
}

function sizeOf(entry) {
  const stat = lstatSync(entry);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(entry).reduce((sum, name) => sum + sizeOf(path.join(entry, name)), 0);
}
