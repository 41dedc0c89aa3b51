import { setTimeout as sleep } from 'node:timers/promises';
import { accountsFor, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { sampleReport } from '../support/sample-reports';
import { startServer, type RunningServer } from '../support/server';

/** Two servers, each a process of its own, on one database. */
let database: TestDatabase;
let accounts: Accounts;
let servers: RunningServer[] = [];

/** What the specification gives a decision until everybody sees it. */
const SECOND = 1_000;
const JSON_ADDRESS = '/data/trends.json?category=GAS&area=askeran';
const PAGE = '/areas/askeran';

beforeAll(async () => {
  database = await testDatabase();
  accounts = await accountsFor(database.db);
  const options = { databaseUrl: database.url, env: accounts.env };
  servers = [await startServer(options), await startServer(options)];
}, 120_000);
afterAll(async () => {
  await stopAll();
  await database?.close();
});

async function stopAll(): Promise<void> {
  for (const server of servers.splice(0)) await server.stop();
}

const post = (server: RunningServer, address: string, cookie: string, body: object) =>
  fetch(server.url + address, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify(body) });

async function seen(server: RunningServer) {
  const [json, page] = await Promise.all([fetch(server.url + JSON_ADDRESS), fetch(server.url + PAGE)]);
  const { data, meta } = (await json.json()) as { data: { measure: string; value: number | null }[]; meta: { dataVersion: number } };
  const reports = data.filter(({ measure }) => measure === 'reports').reduce((sum, { value }) => sum + (value ?? 0), 0);
  await page.text();
  return { version: meta.dataVersion, reports, tags: [json.headers.get('etag'), page.headers.get('etag')] };
}

test('a decision through one of them shows within a second in the JSON and on the page of both, time after time', async () => {
  const [one, other] = servers as [RunningServer, RunningServer];
  let before = await seen(one);
  expect((await seen(other)).tags).toEqual(before.tags);
  for (const [index, day] of ['2023-02-01', '2023-02-02', '2023-02-03'].entries()) {
    const through = index % 2 ? other : one;
    const report = { ...sampleReport(), areaId: 'askeran', category: 'GAS', itemCode: 'GAS-NATGAS', severity: 4, observedOn: day };
    expect((await post(through, '/api/reports', accounts.cookies.CONTRIBUTOR, report)).status).toBe(201);
    const decision = { decision: 'verify', certainty: 'PROBABLE', revision: 1, reason: 'Two neighbours say the same' };
    expect((await post(through, `/api/reports/${report.id}/review`, accounts.cookies.VERIFIER, decision)).status).toBe(200);
    await sleep(SECOND);
    const [here, there] = [await seen(one), await seen(other)];
    expect(there).toEqual(here);
    expect([here.reports, here.version > before.version]).toEqual([index + 1, true]);
    for (const [at, tag] of here.tags.entries()) expect(tag).not.toBe(before.tags[at]);
    before = here;
  }
});

test('200 readers at once of a figure that nobody has read cost the database what one costs', async () => {
  await stopAll();
  const alone = await scansFor('FOOD-FLOUR', 1);
  expect(alone).toBeGreaterThan(0);
  expect(await scansFor('FOOD-BREAD', 200)).toBe(alone);
}, 90_000);

/** Scans of the cells by a server of its own while so many readers ask for an item at once; connections tell what they did when they are closed. */
async function scansFor(item: string, readers: number): Promise<number> {
  const before = await scansOfCells();
  servers = [await startServer({ databaseUrl: database.url, env: accounts.env })];
  const address = `${servers[0]!.url}/data/trends.json?certainty=CONFIRMED&item=${item}`;
  const told = await Promise.all(Array.from({ length: readers }, async () => {
    const answer = await fetch(address);
    return [answer.status, answer.headers.get('etag'), (await answer.arrayBuffer()).byteLength].join(' ');
  }));
  expect([...new Set(told)]).toEqual([expect.stringMatching(/^200 W\//)]);
  await stopAll();
  return (await scansOfCells()) - before;
}

async function scansOfCells(): Promise<number> {
  const { rows } = await database.pool.query("SELECT seq_scan + coalesce(idx_scan, 0) AS scans FROM pg_stat_user_tables WHERE relname = 'lead_cell'");
  return Number(rows[0].scans);
}
