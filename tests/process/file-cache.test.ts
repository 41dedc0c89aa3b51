import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { get as httpGet, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { problems } from '@/lib/core/problem';
import { openPool } from '@/lib/db/client';
import { endpoint } from '@/lib/http/endpoint';
import { answerFiles } from '@/server/front-cache/answer-files';
import { DataClock, type DataState } from '@/server/front-cache/data-clock';
import { FileCache } from '@/server/front-cache/file-cache';
import { HOT_ROUTES } from '@/server/hot-routes';
import { openIslands } from '@/server/islands';
import { requestListener } from '@/server/request';
import { testDatabase, type TestDatabase } from '../support/database';
import { serve, type Fixture } from './http-fixture';

/** The memory of files between real HTTP and a file of the test's own, which counts how often it is made and can be made slow, long or fail. */
let database: TestDatabase;
let fixture: Fixture;
let cache: FileCache;
let state: DataState | null;
let made: string[];
let file: { ms?: number; gate?: Promise<void>; rows?: number; fails?: boolean };

const PATH = '/data/of-a-test.json';
const CHANGED = new Date('2023-02-01T10:00:00Z');
const nowhere = openPool('postgres://nobody@127.0.0.1:1/none', 1);

const handler = endpoint({
  action: 'figures.read',
  open: true,
  handle: async (_ctx, _input, request) => {
    const { pathname, search, searchParams } = new URL(request.url);
    made.push(pathname + search);
    if (searchParams.has('zebra')) throw problems.parameterRefused([{ field: 'zebra', code: 'filter.unknown', params: { field: 'zebra', names: 'area' } }]);
    const { version } = state ?? { version: 0 };
    const { ms = 0, gate, rows = 400, fails = false } = file;
    await sleep(ms);
    await gate;
    if (fails) throw problems.serverBusy();
    const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'public, no-cache', etag: `W/"${version}-x"`, 'last-modified': CHANGED.toUTCString(), 'content-disposition': 'inline; filename="x.json"' };
    return new Response(JSON.stringify({ at: pathname + search, version, rows: 'row '.repeat(rows) }), { headers });
  },
  present: (response) => response,
});

async function open(bytes = 4 * 1024 ** 2): Promise<void> {
  const clock = new DataClock(async () => {
    if (!state) throw new Error('away');
    return { ...state };
  }, { askEveryMs: 20, trustMs: 40, waitMs: 200 });
  cache = new FileCache({ origin: 'http://own.host:3000', clock, bytes });
  const next = async () => Promise.reject(new Error('Next is not asked here.'));
  const parts = { next, pool: nowhere, origin: 'http://own.host:3000', dev: false, answerScripts: openIslands('/nowhere').answer, answerPublicPages: null };
  fixture = await serve(requestListener({ ...parts, answerFiles: answerFiles(cache) }));
}

beforeAll(async () => {
  database = await testDatabase();
  HOT_ROUTES.unshift({ method: 'GET', path: PATH, handler, isKept: true });
});
beforeEach(() => {
  made = [];
  file = {};
  state = { version: 1, changedAt: CHANGED, isSettled: true, snapshot: null, day: '2023-02-01', turn: 0 };
});
afterEach(() => fixture.close());
afterAll(async () => {
  HOT_ROUTES.shift();
  await nowhere.end();
  await database.close();
});

const get = (query = '', headers: Record<string, string> = {}, method = 'GET') => fetch(fixture.url + PATH + query, { headers, method });
const versionOf = async (answer: Response) => ((await answer.json()) as { version: number }).version;

/** An answer as it goes over the wire. */
function raw(query: string, headers: Record<string, string>, method = 'GET'): Promise<{ status: number; headers: IncomingHttpHeaders; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    const request = httpGet(fixture.url + PATH + query, { headers, method, agent: false }, (answer) => {
      buffer(answer).then((bytes) => resolve({ status: answer.statusCode!, headers: answer.headers, bytes }), reject);
    });
    request.once('error', reject);
  });
}

test('200 readers of a cold file at once: it is made once, and all get the same bytes', async () => {
  await open();
  file.ms = 100;
  const answers = await Promise.all(Array.from({ length: 200 }, () => get('?area=askeran')));
  const texts = new Set(await Promise.all(answers.map((answer) => answer.text())));
  expect([made, texts.size]).toEqual([[`${PATH}?area=askeran`], 1]);
});

test('the same herd at a new version: it is made once more', async () => {
  await open();
  await get();
  state = { ...state!, version: 2 };
  file.ms = 100;
  await sleep(1_600);
  const answers = await Promise.all(Array.from({ length: 200 }, () => get()));
  expect(new Set(await Promise.all(answers.map(versionOf)))).toEqual(new Set([2]));
  expect(made).toHaveLength(2);
});

test.each([['short', 400], ['long', 300_000]])('a %s file: each encoding holds the same bytes under one tag, HEAD says what GET would send, who has them gets 304', async (_, rows) => {
  await open();
  file.rows = rows;
  const plain = await raw('', {});
  const packed = await raw('', { 'accept-encoding': 'br, gzip' });
  expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
  expect([plain.headers['content-encoding'], packed.headers['content-encoding'], packed.headers.vary]).toEqual([undefined, 'gzip', 'Accept-Encoding']);
  expect([plain, packed].map(({ headers, bytes }) => [headers.etag, Number(headers['content-length']) === bytes.length])).toEqual([['W/"1-x"', true], ['W/"1-x"', true]]);
  for (const [headers, got] of [[{}, plain], [{ 'accept-encoding': 'gzip' }, packed]] as const) {
    const told = await raw('', headers, 'HEAD');
    expect([told.status, told.bytes.length, { ...told.headers, date: '' }]).toEqual([200, 0, { ...got.headers, date: '' }]);
    const known = await raw('', { ...headers, 'if-none-match': 'W/"1-x"' });
    const { 'content-type': _type, 'content-disposition': _name, 'content-length': _length, 'content-encoding': _encoding, ...rest } = got.headers;
    expect([known.status, known.bytes.length, { ...known.headers, date: '' }]).toEqual([304, 0, { ...rest, date: '' }]);
  }
  expect(made).toHaveLength(1);
});

test('a long file is held compressed alone', async () => {
  await open();
  file.rows = 300_000;
  await (await get()).text();
  expect(cache.size).toBeLessThan(100_000);
});

test('its headers: those of the file, and what lets a browser do nothing with it', async () => {
  await open();
  const { headers } = await raw('', {});
  expect(headers).toMatchObject({
    'access-control-allow-origin': '*',
    'cache-control': 'public, no-cache',
    'content-disposition': 'inline; filename="x.json"',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'last-modified': CHANGED.toUTCString(),
    'x-content-type-options': 'nosniff',
  });
});

test('the tag changes with each version, and a change while a file is being made never leaves the old bytes under the new tag', async () => {
  await open();
  let release = () => {};
  file.gate = new Promise((resolve) => (release = resolve));
  const first = get();
  while (made.length === 0) await sleep(5);
  state = { ...state!, version: 2 };
  release();
  const old = await first;
  expect([old.headers.get('etag'), await versionOf(old)]).toEqual(['W/"1-x"', 1]);
  for (const version of [2, 3, 4]) {
    state = { ...state!, version };
    await sleep(700);
    await get();
    await sleep(100);
    const answer = await get('', { 'if-none-match': `W/"${version - 1}-x"` });
    expect([answer.status, answer.headers.get('etag'), await versionOf(answer)]).toEqual([200, `W/"${version}-x"`, version]);
  }
});

test('one address however it is written; what else a client sends makes no difference', async () => {
  await open();
  for (const query of ['?to=2023-02-01&area=&category=GAS', '?category=GAS&to=2023-02-01', '?category=GAS&to=2023-02-01&item=']) await get(query, { cookie: 'a=1', 'accept-language': 'hy' });
  expect(made).toEqual([`${PATH}?category=GAS&to=2023-02-01`]);
});

test('a refusal is in the language of its reader, and pushes nothing out', async () => {
  await open();
  const ask = async (language: string) => {
    const answer = await get('?zebra=1', { 'accept-language': language, 'if-none-match': '*' });
    return [answer.status, answer.headers.get('content-language'), answer.headers.get('cache-control'), ((await answer.json()) as { code: string }).code];
  };
  expect(await ask('hy')).toEqual([400, 'hy', 'no-store', 'parameter-refused']);
  expect(await ask('ru')).toEqual([400, 'ru', 'no-store', 'parameter-refused']);
  expect(await ask('hy')).toEqual([400, 'hy', 'no-store', 'parameter-refused']);
  expect(made).toHaveLength(2);
});

test('a file longer than what is kept is made for each reader', async () => {
  await open();
  file.rows = 4_400_000;
  for (let times = 0; times < 2; times += 1) expect((await (await get()).text()).length).toBeGreaterThan(16 * 1024 ** 2);
  // Once more at first: to find out how long it is.
  expect([made.length, cache.size < 10_000]).toEqual([3, true]);
});

test('the database away: the last good bytes with their age; a file that fails and was never read says when to come back', async () => {
  await open();
  await (await get()).text();
  state = null;
  await sleep(1_050);
  const kept = await get();
  expect([kept.status, await versionOf(kept), kept.headers.get('warning')]).toEqual([200, 1, '111 - "Revalidation Failed"']);
  expect(Number(kept.headers.get('age'))).toBeGreaterThanOrEqual(1);
  file.fails = true;
  const other = await get('?area=askeran');
  expect([other.status, other.headers.get('retry-after'), other.headers.get('access-control-allow-origin')]).toEqual([503, '5', '*']);
});

test('1,000 invented addresses stay within the bound, and what was read twice stays', async () => {
  await open(100_000);
  for (const query of ['', '']) await (await get(query)).text();
  for (let from = 0; from < 1_000; from += 50) {
    await Promise.all(Array.from({ length: 50 }, async (_, index) => (await get(`?area=${from + index}`)).text()));
  }
  await (await get()).text();
  expect(made.filter((address) => address === PATH)).toHaveLength(1);
  expect(cache.size).toBeLessThanOrEqual(100_000);
});

test('a flood of addresses waits in a line that has an end; who comes after it hears when to come back', async () => {
  await open();
  let release = () => {};
  file.gate = new Promise((resolve) => (release = resolve));
  const flood = Array.from({ length: 260 }, (_, index) => get(`?area=${index}`, { 'accept-language': 'ru' }));
  const busy: Response[] = [];
  for (const answer of flood) void answer.then((response) => response.status === 503 && busy.push(response));
  while (busy.length < 56) await sleep(10);
  expect(made).toHaveLength(4);
  release();
  expect((await Promise.all(flood)).filter(({ status }) => status === 200)).toHaveLength(204);
  expect(new Set(busy.map(({ headers }) => [headers.get('retry-after'), headers.get('content-language')].join()))).toEqual(new Set(['5,ru']));
});
