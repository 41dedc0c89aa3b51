import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openPool } from '@/lib/db/client';
import { loadedLibraries } from '@/server/postgres/loaded-libraries';
import { startCluster, type Cluster } from '@/server/postgres/start-cluster';
import { processesNaming } from './server-process';

let folder: string;
let started: Cluster[];

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'postgres-'));
  started = [];
});
afterEach(async () => {
  for (const cluster of started) await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function startHere(durable: boolean): Promise<Cluster> {
  const cluster = await startCluster({ dataDir: folder, durable });
  started.push(cluster);
  return cluster;
}

const home = (file: string) => path.join(folder, 'postgres', file);
const postmasterPid = () => Number(readFileSync(home('cluster/postmaster.pid'), 'utf8').split('\n')[0]);

async function ask<Row extends object>(cluster: Cluster, sql: string): Promise<Row> {
  const pool = openPool(cluster.urlOf('postgres'), 1);
  try {
    return (await pool.query<Row>(sql)).rows[0]!;
  } finally {
    await pool.end();
  }
}

test('a new folder gets a durable cluster that only its password opens, and nothing is left after the stop', async () => {
  const cluster = await startHere(true);
  const settings = await ask(cluster, `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
    current_setting('full_page_writes') AS pages, current_setting('listen_addresses') AS listens,
    (SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = 'postgres') AS locale`);
  expect(settings).toEqual({ fsync: 'on', commit: 'on', pages: 'on', listens: '127.0.0.1', locale: 'b C.UTF-8' });

  const stranger = openPool(cluster.urlOf('postgres').replace(/:[^:@]+@/, ':guess@'), 1);
  await expect(stranger.query('SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  await stranger.end();
  expect(statSync(home('password')).mode & 0o777).toBe(0o600);
  expect(readFileSync(home('password'), 'utf8').trim()).toHaveLength(43);

  await cluster.stop();
  expect(existsSync(home('cluster/postmaster.pid'))).toBe(false);
  expect(processesNaming(folder)).toEqual([]);
});

test('after a stop it reads again what it had in memory', async () => {
  const first = await startHere(true);
  expect(await ask(first, "SELECT current_setting('shared_preload_libraries') AS loaded")).toEqual({ loaded: 'pg_prewarm' });
  await first.stop();
  expect(readFileSync(home('cluster/autoprewarm.blocks'), 'utf8')).toMatch(/^<<\d+>>\n/);
  const again = await startHere(true);
  expect(await ask(again, 'SELECT 1 AS one')).toEqual({ one: 1 });
  for (const begun = Date.now(); !readFileSync(home('log'), 'utf8').includes('autoprewarm successfully prewarmed'); await sleep(50)) {
    if (Date.now() - begun > 20_000) throw new Error(readFileSync(home('log'), 'utf8'));
  }
});

test('a build without that part does without it', () => {
  expect(loadedLibraries(path.join(folder, 'bin'))).toEqual([]);
});

test('three starts at once on a new folder share one cluster', async () => {
  const clusters = await Promise.all([1, 2, 3].map(() => startHere(false)));
  expect(new Set(clusters.map(({ port }) => port)).size).toBe(1);
  for (const cluster of clusters) expect(await ask(cluster, 'SELECT 1 AS one')).toEqual({ one: 1 });
  await Promise.all(clusters.map(({ stop }) => stop()));
  expect(processesNaming(folder)).toEqual([]);
});

test('a killed PostgreSQL is started again on the same port, with what was committed', async () => {
  const cluster = await startHere(true);
  const pool = openPool(cluster.urlOf('postgres'), 2);
  await pool.query('CREATE TABLE kept AS SELECT 7 AS seven');
  const killed = postmasterPid();
  process.kill(killed, 'SIGKILL');
  const started = Date.now();
  let row: unknown;
  while (!row && Date.now() - started < 10_000) {
    // The old backends may answer for a moment after the death of their parent.
    row = existsSync(home('cluster/postmaster.pid')) && postmasterPid() !== killed && (await pool.query('TABLE kept').catch(() => null));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(row).toMatchObject({ rows: [{ seven: 7 }] });
  expect(Date.now() - started).toBeLessThan(5_000);
  await pool.end();
  await cluster.stop();
  expect(processesNaming(folder)).toEqual([]);
});

test('a start that is told to stop leaves no process and nothing that looks like a database', async () => {
  const told = new AbortController();
  const start = startCluster({ dataDir: folder, durable: true, signal: told.signal });
  setTimeout(() => told.abort(), 60);
  await expect(start).rejects.toThrow();
  expect(processesNaming(folder)).toEqual([]);
  expect(existsSync(home('cluster'))).toBe(false);
});
