import type { IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { openPool } from '@/lib/db/client';
import { answerPublicPages } from '@/server/front-cache/answer-public-pages';
import { DataClock, type DataState } from '@/server/front-cache/data-clock';
import { FrontCache } from '@/server/front-cache/front-cache';
import { renderInward } from '@/server/front-cache/render-inward';
import { openIslands } from '@/server/islands';
import { inwardListener, requestListener } from '@/server/request';
import { openAnswerOf, ANSWER_HEADER } from '@/lib/http/open-answers';
import { rawRequest, serve, type Fixture } from './http-fixture';

/** The front cache between real HTTP and a renderer of the test's own, which counts what it renders and can be made slow or fail. */
let fixture: Fixture;
let cache: FrontCache;
let rendered: { url: string; headers: IncomingHttpHeaders }[];
let state: DataState | null;
let page: { status?: number; ms?: number; text?: string; gate?: Promise<void> };
const pool = openPool(process.env.TEST_CLUSTER_URL!, 2);
const nowhere = openPool('postgres://nobody@127.0.0.1:1/none', 1);

const CHANGED = new Date('2023-02-01T10:00:00Z');
const rest = () => `version ${state?.version}, day ${state?.day}`;

async function open({ database = pool } = {}): Promise<void> {
  const next = inwardOrNot(async (url) => {
    const { status = 200, ms = 0, text = rest() } = { ...page };
    await sleep(ms);
    await page.gate;
    return { status, html: `<!DOCTYPE html><html><body><h1>${url} at ${text}</h1>${'և'.repeat(400)}<script src="/_next/a.js"></script></body></html>` };
  });
  const clock = new DataClock(async () => {
    if (!state) throw new Error('away');
    return { ...state };
  }, { askEveryMs: 20, trustMs: 40, waitMs: 200 });
  cache = new FrontCache({ render: renderInward(inwardListener(next), 'own.host:3000'), clock, bytes: 8 * 1024 ** 2 });
  const parts = { next, pool: database, origin: 'http://own.host:3000', dev: false, answerScripts: openIslands('/nowhere').answer };
  fixture = await serve(requestListener({ ...parts, answerPublicPages: answerPublicPages(cache, database) }));
}

/** Answers as Next would: status said by the page, headers of its own, the body in pieces. */
function inwardOrNot(render: (url: string) => Promise<{ status: number; html: string }>): Parameters<typeof inwardListener>[0] {
  return async (req, res) => {
    rendered.push({ url: req.url!, headers: { ...req.headers } });
    const { status, html } = await render(req.url!);
    if (status === 400) openAnswerOf(String(req.headers[ANSWER_HEADER]))!(400);
    else res.statusCode = status;
    res.setHeader('content-type', 'text/html; charset=utf-8');
    res.setHeader('set-cookie', 'a=1');
    res.setHeader('link', '</_next/a.js>; rel=preload; as=script');
    res.write(html.slice(0, 30));
    res.end(html.slice(30));
  };
}

beforeEach(() => {
  rendered = [];
  state = { version: 1, changedAt: CHANGED, isSettled: true, snapshot: null, day: '2023-02-01', turn: 0 };
  page = {};
});
afterEach(() => fixture.close());
afterAll(async () => {
  await pool.end();
  await nowhere.end();
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(fixture.url + path, { headers, redirect: 'manual' });
const textOf = async (path: string) => (await get(path)).text();
const head = (path: string, headers = '') => rawRequest(fixture.port, `HEAD ${path} HTTP/1.1\r\nHost: x\r\n${headers}Connection: close\r\n\r\n`);

test('200 readers of a cold page at once: one rendering, the same bytes for all, with and without cookies', async () => {
  await open();
  page.ms = 100;
  const ask = (index: number) => get('/?category=GAS', index % 2 ? { cookie: `session-token=${index}` } : {});
  const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => ask(index)));
  const texts = new Set(await Promise.all(answers.map((answer) => answer.text())));
  expect(rendered.map(({ url }) => url)).toEqual(['/?category=GAS']);
  expect([...texts]).toEqual([`<!DOCTYPE html><html><body><h1>/?category=GAS at version 1, day 2023-02-01</h1>${'և'.repeat(400)}</body></html>`]);
  expect(answers.map(({ headers }) => headers.get('set-cookie'))).toEqual(answers.map(() => null));
});

test('inward goes the address, the own host and Save-Data, and nothing else of what a client sent', async () => {
  await open();
  const sent = { cookie: 'a=1', 'accept-language': 'hy', 'x-forwarded-host': 'elsewhere', rsc: '1', 'if-none-match': '"x"', 'accept-encoding': 'gzip' };
  await (await get('/hy?_rsc=1', { ...sent, 'save-data': 'on' })).text();
  await (await get('/hy', sent)).text();
  expect(rendered.map(({ url, headers: { [ANSWER_HEADER]: _, ...headers } }) => ({ url, headers }))).toEqual([
    { url: '/hy', headers: { host: 'own.host:3000', 'user-agent': 'shortfall', connection: 'close', 'save-data': 'on' } },
    { url: '/hy', headers: { host: 'own.host:3000', 'user-agent': 'shortfall', connection: 'close' } },
  ]);
});

test('its headers: kept by caches, checked by browsers, no script but the known one, nothing of Next', async () => {
  await open();
  const { headers } = await get('/', { 'accept-encoding': 'identity' });
  expect(Object.fromEntries(headers)).toEqual({
    'cache-control': 'public, max-age=0, must-revalidate, s-maxage=1, stale-while-revalidate=30',
    connection: expect.anything(),
    'content-length': String(Buffer.byteLength(await textOf('/'))),
    'content-security-policy': expect.stringMatching(/script-src 'self' 'sha256-[\w+/]{43}='; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/),
    'content-type': 'text/html; charset=utf-8',
    'cross-origin-opener-policy': 'same-origin',
    date: expect.anything(),
    etag: expect.stringMatching(/^W\/"[\w-]{22}"$/),
    'keep-alive': expect.anything(),
    'last-modified': CHANGED.toUTCString(),
    'permissions-policy': expect.anything(),
    'referrer-policy': 'no-referrer',
    vary: 'Accept-Encoding, Save-Data',
    'x-content-type-options': 'nosniff',
  });
});

test('each encoding holds the same bytes under one tag; HEAD says what GET would send; who has them gets 304', async () => {
  await open();
  const plain = await textOf('/');
  const tags = new Set<string>();
  for (const [encoding, decode] of [['br', brotliDecompressSync], ['gzip', gunzipSync]] as const) {
    const { text } = await rawBytes(`GET / HTTP/1.1\r\nHost: x\r\nAccept-Encoding: ${encoding}\r\nConnection: close\r\n\r\n`);
    const [headers = '', body = ''] = text.split(/\r\n\r\n([^]*)/, 2);
    expect(headers).toMatch(new RegExp(`content-encoding: ${encoding}`));
    expect(Number(/content-length: (\d+)/.exec(headers)![1])).toBe(body.length);
    expect(decode(Buffer.from(body, 'latin1')).toString()).toBe(plain);
    const told = (await head('/', `Accept-Encoding: ${encoding}\r\n`)).text;
    expect(told.replace(/\r\nDate: .*/i, '')).toBe(`${headers.replace(/\r\nDate: .*/i, '')}\r\n\r\n`);
    tags.add(/etag: (\S+)/.exec(headers)![1]!);
  }
  expect(tags.size).toBe(1);
  const again = await get('/', { 'if-none-match': [...tags][0]! });
  expect([again.status, await again.text(), again.headers.get('etag'), again.headers.get('vary')]).toEqual([304, '', [...tags][0], 'Accept-Encoding, Save-Data']);
  expect((await get('/', { 'if-none-match': 'W/"other"' })).status).toBe(200);
  expect(rendered).toHaveLength(1);
});

function rawBytes(request: string): Promise<{ text: string }> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(fixture.port, '127.0.0.1', () => socket.write(request));
    socket.setEncoding('latin1').on('data', (chunk) => (text += chunk)).once('close', () => resolve({ text }));
  });
}

test('new data show at the next reading after a pause, a new day too; nothing is rendered while nothing changes', async () => {
  await open();
  await textOf('/');
  await sleep(60);
  await textOf('/');
  expect(rendered).toHaveLength(1);
  await sleep(1_600);
  state = { ...state!, version: 2 };
  await sleep(50);
  expect(await textOf('/')).toContain('version 2, day 2023-02-01');
  await sleep(1_600);
  state = { ...state!, day: '2023-02-02' };
  await sleep(50);
  expect(await textOf('/')).toContain('version 2, day 2023-02-02');
  expect(rendered).toHaveLength(3);
});

test.each([[300, 1_000], [50, 200]])('while data change all the time a page that takes %i ms is begun every %i ms at most', async (ms, rest) => {
  await open();
  page.ms = ms;
  const from = Date.now();
  while (Date.now() - from < 2_600) {
    await textOf('/');
    state = { ...state!, version: state!.version + 1 };
    await sleep(10);
  }
  expect(rendered.length).toBeGreaterThan(1);
  // Four times what it took, a second at most; a timer fires a little early or late.
  expect(rendered.length).toBeLessThanOrEqual(1 + Math.floor((Date.now() - from) / (rest * 0.9)));
});

test('while a page that is being read is rendered again, its readers get the bytes before; who comes back later waits for the new ones', async () => {
  await open();
  await textOf('/');
  for (let times = 0; times < 11; times += 1) {
    await sleep(100);
    await textOf('/');
  }
  let release = () => {};
  page.gate = new Promise((resolve) => (release = resolve));
  state = { ...state!, version: 2 };
  await sleep(50);
  expect(await textOf('/')).toContain('version 1');
  await sleep(1_600);
  const later = textOf('/');
  release();
  expect(await later).toContain('version 2');
  expect(rendered).toHaveLength(2);
});

test('the database away: the last good bytes with their age; then the new ones', async () => {
  await open();
  await textOf('/');
  const last = state!;
  state = null;
  await sleep(1_050);
  const kept = await get('/');
  expect(kept.status).toBe(200);
  expect(await kept.text()).toContain('version 1');
  expect(Number(kept.headers.get('age'))).toBeGreaterThanOrEqual(1);
  expect([kept.headers.get('warning'), kept.headers.get('cache-control')]).toEqual(['111 - "Revalidation Failed"', 'public, max-age=0, must-revalidate']);
  expect(rendered).toHaveLength(1);
  state = { ...last, version: 2 };
  await sleep(600);
  const fresh = await get('/');
  expect([(await fresh.text()).includes('version 2'), fresh.headers.has('age')]).toEqual([true, false]);
});

test('a page that fails is never kept: the last good bytes, or plain words with 503 while the database is away and 500 otherwise', async () => {
  await open();
  await textOf('/');
  page.status = 500;
  state = { ...state!, version: 2 };
  await sleep(1_600);
  const kept = await get('/');
  expect([kept.status, (await kept.text()).includes('version 1'), kept.headers.has('age')]).toEqual([200, true, true]);
  const broken = await get('/ru/areas');
  expect([broken.status, broken.headers.get('cache-control'), broken.headers.has('retry-after')]).toEqual([500, 'no-store', false]);
  expect(await broken.text()).toContain('<html lang="ru">');
  page.status = 200;
  expect((await get('/ru/areas')).status).toBe(200);
  await fixture.close();

  await open({ database: nowhere });
  state = null;
  page.status = 500;
  const away = await get('/hy');
  expect([away.status, away.headers.get('retry-after'), (await away.text()).includes('<html lang="hy">')]).toEqual([503, '5', true]);
});

test.each([
  ['<template id="B:0"></template>', 'a part that a script would put in its place'],
  ['<div hidden id="S:0"></div>', 'a part that waits for a script'],
])('a page with %s is not whole and is refused', async (text) => {
  await open();
  page.text = text;
  expect((await get('/')).status).toBe(500);
});

test('a refusal is rendered with its status, may not be stored, and pushes out no page', async () => {
  await open();
  page.status = 400;
  const refused = await get('/?zebra=1');
  expect([refused.status, refused.headers.get('cache-control'), refused.headers.get('etag')]).toEqual([400, 'no-store', null]);
  expect(await refused.text()).toContain('/?zebra=1');
  expect((await get('/?zebra=1', { 'if-none-match': '*' })).status).toBe(400);
  expect(rendered).toHaveLength(1);
});

test('unknown addresses are one page in each language; private ones and writes are rendered for each request with a nonce', async () => {
  await open();
  for (const path of ['/a', '/b?x', '/c/d', '/hy/a', '/hy/b']) await textOf(path);
  expect(rendered.map(({ url }) => url)).toEqual(['/no-such-page', '/hy/no-such-page']);
  rendered = [];
  const [one, two] = [await get('/sign-in?x=1'), await get('/sign-in?x=1')];
  expect(rendered.map(({ url }) => url)).toEqual(['/sign-in?x=1', '/sign-in?x=1']);
  expect(one.headers.get('content-security-policy')).toMatch(/'nonce-.*' 'strict-dynamic'/);
  expect(one.headers.get('content-security-policy')).not.toBe(two.headers.get('content-security-policy'));
  const write = await fetch(`${fixture.url}/`, { method: 'POST', body: 'a=1' });
  expect([write.status, write.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('a flood of addresses waits in a line that has an end; who comes after it hears when to come back; a page without parameters goes first', async () => {
  await open();
  let release = () => {};
  page.gate = new Promise((resolve) => (release = resolve));
  const flood = Array.from({ length: 260 }, (_, index) => get(`/?area=${index}`));
  const busy: Response[] = [];
  for (const answer of flood) void answer.then((response) => response.status === 503 && busy.push(response));
  // Four are rendered, 200 wait.
  while (busy.length < 56) await sleep(10);
  const first = get('/about');
  await sleep(50);
  release();
  expect((await first).status).toBe(200);
  const statuses = (await Promise.all(flood)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(204);
  expect(rendered.map(({ url }) => url).indexOf('/about')).toBe(4);
  expect(busy.map(({ headers }) => headers.get('retry-after'))).toEqual(busy.map(() => '5'));
});

test('an encoding that was made counts too', async () => {
  await open();
  await get('/', { 'accept-encoding': 'identity' }).then((answer) => answer.text());
  const before = cache.size;
  const bytes = Number((await get('/', { 'accept-encoding': 'gzip' })).headers.get('content-length'));
  expect(cache.size - before).toBe(bytes);
});
