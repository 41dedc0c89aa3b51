import { gzipSync } from 'node:zlib';
import { startServer, type RunningServer } from '../support/server';
import { testDatabase, type TestDatabase } from '../support/database';

/** Bytes of a first visit before any script, as a telephone on a slow line pays them. */
const PAGE_LIMIT = 60_000;

let database: TestDatabase;
let server: RunningServer;

beforeAll(async () => {
  database = await testDatabase({ record: true });
  server = await startServer({ databaseUrl: database.url });
}, 120_000);
afterAll(async () => {
  await server.stop();
  await database.close();
});

async function weigh(path: string): Promise<number> {
  const answer = await fetch(server.url + path);
  return gzipSync(Buffer.from(await answer.arrayBuffer())).length;
}

it.each(['/', '/hy', '/ru', '/method', '/ru/data'])('%s with its style sheets is light', async (path) => {
  const html = await (await fetch(server.url + path)).text();
  const sheets = new Set([...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href!));
  expect(sheets.size).toBeGreaterThan(0);
  const weights = await Promise.all([...sheets].map(weigh));
  expect(gzipSync(html).length + weights.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(PAGE_LIMIT);
});

it('asks no other host for anything and brings no chart library along', async () => {
  const html = await (await fetch(server.url)).text();
  const loaded = [...html.matchAll(/<(?:script|link|img|iframe)[^>]+(?:src|href)="([^"]+)"/g)].map(([, address]) => address!);
  expect(loaded.filter((address) => !address.startsWith('/'))).toEqual([]);
  const scripts = await Promise.all(loaded.filter((address) => address.endsWith('.js')).map(async (address) => (await fetch(server.url + address)).text()));
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((script) => script.includes('recharts'))).toEqual([]);
});
