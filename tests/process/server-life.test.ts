import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openPool } from '@/lib/db/client';
import { runningDatabaseUrl } from '@/server/database';
import { processesNaming, spawnServer, type ServerProcess } from './server-process';
import { serve } from './http-fixture';

let folder: string;
let started: ServerProcess[];

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'life-'));
  started = [];
});
afterEach(async () => {
  for (const server of started) server.send('SIGTERM');
  await Promise.all(started.map(({ exited }) => exited));
  rmSync(folder, { recursive: true, force: true });
});

function start(settings: Record<string, string> = {}): ServerProcess {
  const server = spawnServer({ SHORTFALL_DATA: folder, ...settings });
  started.push(server);
  return server;
}

const serverPassword = () => path.join(realpathSync(path.join(folder, 'postgres')), 'server-password');

/** Who is connected to the embedded database of the folder; the one who asks is its owner. */
async function accountsConnected(): Promise<string[]> {
  const pool = openPool(runningDatabaseUrl(folder), 1);
  const { rows } = await pool.query<{ name: string }>('SELECT DISTINCT usename AS name FROM pg_stat_activity WHERE datname = current_database()');
  await pool.end();
  return rows.map(({ name }) => name);
}

const READY = 'Shortfall is ready at http://127.0.0.1:';
const address = (server: ServerProcess) => /ready at (\S+)/.exec(server.output())![1]!;

test('the first start makes all it needs; a second one refuses; a killed one is taken over; the end leaves nothing', async () => {
  const first = start();
  await first.says('First start: make the first administrator at ');
  const url = address(first);
  expect(first.output()).toContain(READY);
  expect(first.output()).toMatch(new RegExp(`administrator at ${url}/setup/[\\w-]{22,}`));
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600);
  expect(statSync(serverPassword()).mode & 0o777).toBe(0o600);
  expect(await accountsConnected()).toContain('shortfall_server');

  const second = start();
  expect(await second.exited).toBe(1);
  expect(second.output()).toBe(
    `Shortfall cannot start: Shortfall already runs on ${folder} (pid ${first.pid}): stop that one first, or set SHORTFALL_DATA.\n`,
  );

  const secret = readFileSync(path.join(folder, 'secret'), 'utf8');
  first.send('SIGKILL');
  await first.exited;
  // As in a data folder of a version before the server had an account of its own.
  rmSync(serverPassword());
  const third = start();
  await third.says(READY);
  expect(existsSync(serverPassword())).toBe(true);
  expect((await fetch(`${address(third)}/readyz`)).status).toBe(200);
  expect(third.output()).not.toContain('Loaded the profile');
  expect(readFileSync(path.join(folder, 'secret'), 'utf8')).toBe(secret);

  third.send('SIGTERM');
  expect(await third.exited).toBe(0);
  expect(existsSync(path.join(folder, 'lock'))).toBe(false);
  expect(processesNaming(folder)).toEqual([]);
}, 60_000);

test.each([
  [100, 'SIGTERM'],
  [500, 'SIGINT'],
  [900, 'SIGTERM'],
  [1500, 'SIGHUP'],
] as const)('told to stop %i ms into its first start by %s, it leaves nothing behind', async (delay, signal) => {
  const server = start();
  await new Promise((resolve) => setTimeout(resolve, delay));
  server.send(signal);
  server.send(signal);
  // Before its first line runs, a process ends by the signal itself (null): then it had begun nothing either.
  expect([0, null]).toContain(await server.exited);
  expect(processesNaming(folder)).toEqual([]);
  expect(existsSync(path.join(folder, 'lock'))).toBe(false);
});

test.each([
  [{ SHORTFALL_DATE: '/x', PORT: 'http' }, [
    'SHORTFALL_DATE is not a setting. Did you mean SHORTFALL_DATA?',
    'PORT must be a whole number from 0 to 65535.',
  ]],
  [{ HOST: '203.0.113.7' }, ['HOST 203.0.113.7 is not an address of this machine (EADDRNOTAVAIL): use 127.0.0.1 or 0.0.0.0.']],
  [{ DATABASE_URL: 'postgres://a:hidden@127.0.0.1:1/x' }, ['The database at 127.0.0.1:1 does not let us in (ECONNREFUSED): check DATABASE_URL.']],
])('%j is refused, one line for each fault', async (settings, lines) => {
  const server = start(settings as Record<string, string>);
  expect(await server.exited).toBe(1);
  expect(server.output().trim().split('\n').map((line) => line.replace('Shortfall cannot start: ', ''))).toEqual(lines);
});

test('a port in use is named', async () => {
  const other = await serve((_, res) => res.end());
  const server = start({ PORT: String(other.port) });
  expect(await server.exited).toBe(1);
  await other.close();
  expect(server.output()).toBe(`Shortfall cannot start: Port ${other.port} is in use by another program: set PORT to another one.\n`);
});
