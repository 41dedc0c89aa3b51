import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripScripts } from '@/server/front-cache/strip-scripts';
import { startCluster } from '@/server/postgres/start-cluster';
import { accountsFor, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { sampleReport } from '../support/sample-reports';
import { startServer, type RunningServer } from '../support/server';

/** The front cache in front of the real pages. */
let database: TestDatabase;
let accounts: Accounts;
let server: RunningServer;

beforeAll(async () => {
  database = await testDatabase();
  accounts = await accountsFor(database.db);
  server = await startServer({ databaseUrl: database.url, env: accounts.env });
}, 120_000);
afterAll(async () => {
  await server?.stop();
  await database?.close();
});

const get = (address: string, headers: Record<string, string> = {}) => fetch(server.url + address, { headers });
const PAGES = ['/', '/hy', '/ru', '/?category=GAS&on=2023-02-01', '/method', '/ru/data', '/areas', '/record', '/changes', '/about', '/tell-us', '/no-such-page'];

test.each(PAGES)('%s is whole without any script, and its policy lets run what it holds', async (address) => {
  const answer = await get(address);
  const html = await answer.text();
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([address === '/no-such-page' ? 404 : 200, []]);
  expect(html).toMatch(/^<!DOCTYPE html><html lang="(en|hy|ru)">.*<title>.+<\/title>.*<main[^]*<\/main>[^]*<footer[^]*<\/footer>.*<\/body><\/html>$/);
  expect(html).not.toMatch(/_next\/static\/[^"]*\.js|__next_f|TURBOPACK|<template id="B:|hidden id="S:|data-dgst/);
  expect(html).not.toMatch(/<[^>]+ (style|on[a-z]+|nonce)="/);
  const policy = answer.headers.get('content-security-policy')!;
  expect(policy).not.toMatch(/nonce|unsafe|strict-dynamic/);
  const scripts = [...html.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)].map(([, attributes = '', text = '']) => ({ attributes, text }));
  const inline = scripts.filter(({ attributes }) => !/ src=|application\/(ld\+)?json/.test(attributes));
  expect(inline.map(({ text }) => text)).toEqual([expect.stringContaining('dataset.theme')]);
  for (const { text } of inline) expect(policy).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  const loaded = scripts.map(({ attributes }) => / src="([^"]*)"/.exec(attributes)?.[1]).filter((src) => src !== undefined);
  expect(loaded).toEqual([expect.stringMatching(/^\/islands\/main-\w+\.js$/)]);
});

test('the entry of the scripts is served for good under the name that its bytes gave it', async () => {
  const html = await (await get('/')).text();
  const entry = /src="(\/islands\/[^"]+)"/.exec(html)![1]!;
  const answer = await get(entry);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await answer.text()).length).toBeGreaterThan(100);
  for (const wrong of ['/islands/manifest.json', '/islands/../server.mjs', '/islands/%2e%2e/server.mjs', '/islands/']) expect((await get(wrong)).status).toBe(404);
});

test('taking out the scripts of a page of Next takes out nothing else', async () => {
  const raw = await (await get('/sign-in')).text();
  const stripped = stripScripts(raw);
  const parts = raw.split(/(<script\b[^]*?<\/script>|<link\b[^>]*>)/);
  const gone: string[] = [];
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if (stripped.startsWith(part, at)) at += part.length;
    else gone.push(index % 2 ? part : `not a script: ${part}`);
  }
  expect(at).toBe(stripped.length);
  expect(gone.length).toBeGreaterThan(5);
  expect(gone.filter((part) => !/^<(script|link)[^>]+\/_next\/static\/[^>]+\.js|^<script[^>]*>\(?(self\.__next_f|globalThis\["TURBOPACK"\])/.test(part))).toEqual([]);
});

test('with and without cookies, from whatever navigation: the same bytes', async () => {
  const ask = async (address: string, headers: Record<string, string>) => {
    const answer = await get(address, headers);
    return [answer.headers.get('etag'), await answer.text()];
  };
  const plain = await ask('/hy', {});
  expect(await ask('/hy', { cookie: accounts.cookies.ADMIN, 'accept-language': 'ru' })).toEqual(plain);
  expect(await ask('/hy?_rsc=1abc', { rsc: '1', 'next-router-state-tree': '%5B%5D', 'next-router-prefetch': '1' })).toEqual(plain);
});

test('who saves data gets a page of its own, without letters to fetch', async () => {
  const light = await (await get('/', { 'save-data': 'on' })).text();
  expect(light).toMatch(/<html lang="en" data-light="">/);
  expect(await (await get('/')).text()).toMatch(/<html lang="en">/);
});

test('a parameter that nobody knows is refused by name; an unknown address is said in each language', async () => {
  const refused = await get('/ru?zebra=1');
  expect([refused.status, await refused.text()]).toEqual([400, expect.stringMatching(/<html lang="ru">.*zebra/s)]);
  const titles = await Promise.all(['/nothing', '/hy/nothing', '/ru/nothing'].map(async (address) => {
    const answer = await get(address);
    return [answer.status, /<h1>(.+?)<\/h1>/.exec(await answer.text())![1]];
  }));
  expect(titles.map(([status]) => status)).toEqual([404, 404, 404]);
  expect(new Set(titles.map(([, title]) => title)).size).toBe(3);
});

test('a decision shows within a moment, and so does a change that another process makes', async () => {
  const headers = { 'content-type': 'application/json' };
  const report = { ...sampleReport(), areaId: 'askeran', category: 'GAS', itemCode: 'GAS-NATGAS', severity: 4, observedOn: '2023-02-01' };
  const sent = await fetch(`${server.url}/api/reports`, { method: 'POST', headers: { ...headers, cookie: accounts.cookies.CONTRIBUTOR }, body: JSON.stringify(report) });
  expect(sent.status).toBe(201);
  const before = await get('/');
  expect(await before.text()).toContain('No report is public yet');

  const body = JSON.stringify({ decision: 'verify', certainty: 'PROBABLE', revision: 1, reason: 'Two neighbours say the same' });
  const decided = await fetch(`${server.url}/api/reports/${report.id}/review`, { method: 'POST', headers: { ...headers, cookie: accounts.cookies.VERIFIER }, body });
  expect(decided.status).toBe(200);
  await sleep(1_600);
  const after = await get('/');
  expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
  expect(await after.text()).toContain('Gas: severe shortage or worse reported somewhere on 14 of 281 days');

  const version = async () => Number(/Data version (\d+)/.exec(await (await get('/data')).text())?.[1]);
  const known = await version();
  await database.pool.query('UPDATE data_version SET version = version + 5');
  await sleep(1_600);
  expect(await version()).toBe(known + 5);
});

test('the database away: pages that were read stay readable and say how old they are, others say that they cannot be made now', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'front-away-'));
  const cluster = await startCluster({ dataDir: folder, durable: true });
  const own = await startServer({ databaseUrl: cluster.urlOf('postgres') });
  try {
    const last = await (await fetch(own.url)).text();
    await cluster.stop();
    await sleep(1_100);
    const kept = await fetch(own.url);
    expect([kept.status, await kept.text()]).toEqual([200, last]);
    expect(Number(kept.headers.get('age'))).toBeGreaterThanOrEqual(1);
    const other = await fetch(`${own.url}/hy/data`);
    expect([other.status, other.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await other.text()).toContain('<html lang="hy">');
  } finally {
    await own.stop();
    await cluster.stop().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
}, 90_000);
