import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { joinSheets } from '@/server/front-cache/join-sheets';
import { openSheets } from '@/server/sheets';
import { serve, type Fixture } from './http-fixture';

/** The style sheets of a page under one address. */
const link = (name: string) => `<link rel="stylesheet" href="/_next/static/chunks/${name}.css" data-precedence="next"/>`;
let folder: string;
let fixture: Fixture;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'sheets-'));
  writeFileSync(path.join(folder, 'a-1.css'), 'p{color:red}');
  writeFileSync(path.join(folder, 'b_2.css'), '@font-face{src:url(../media/x.woff2)}');
  const answer = openSheets(folder);
  fixture = await serve(async (req, res) => {
    if (!(await answer(req, res, req.url!))) res.writeHead(418).end();
  });
});
afterAll(async () => {
  await fixture.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a page asks for all of them at once, in their order, where the first one stood', () => {
  const page = `<html><head><meta/>${link('a-1')}<title>t</title>${link('b_2')}${link('c3')}</head><body>${link('quoted')}</body></html>`;
  expect(joinSheets(page)).toBe(
    `<html><head><meta/><link rel="stylesheet" href="/_next/static/sheets/a-1.b_2.c3.css"/><title>t</title></head><body>${link('quoted')}</body></html>`,
  );
});

test.each([
  ['one alone', `<head>${link('a')}</head>`],
  ['none', '<head></head>'],
  ['no head', link('a') + link('b')],
  ['those of others', '<head><link rel="stylesheet" href="/x.css"/><link rel="stylesheet" href="https://elsewhere.example/_next/static/chunks/a.css"/></head>'],
])('a page with %s stays as it is', (_what, page) => {
  expect(joinSheets(page)).toBe(page);
});

test('the address answers the files after each other, for good, and packed', async () => {
  const whole = 'p{color:red}\n@font-face{src:url(../media/x.woff2)}\n';
  const address = `${fixture.url}/_next/static/sheets/a-1.b_2.css`;
  const plain = await fetch(address, { headers: { 'accept-encoding': 'identity' } });
  expect([plain.status, plain.headers.get('content-type'), plain.headers.get('cache-control'), await plain.text()]).toEqual([
    200, 'text/css; charset=utf-8', 'public, max-age=31536000, immutable', whole,
  ]);
  const { body, headers } = await raw(address);
  expect([headers['content-encoding'], gunzipSync(body).toString()]).toEqual(['gzip', whole]);
  const head = await fetch(address, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } });
  expect([head.headers.get('content-length'), await head.text()]).toEqual([String(whole.length), '']);
});

test.each(['a-1.css', 'a-1.no-such.css', 'a-1.%2e%2fb_2.css', '../a-1.b_2.css', 'a-1.b_2', 'a-1..b_2.css', `${Array(12).fill('a-1').join('.')}.css`, ''])('%j is no address', async (name) => {
  // As a client sends it that does not tidy up addresses.
  expect((await raw(`${fixture.url}/_next/static/sheets/${name}`)).status).toBe(404);
});

test('nothing else is answered, and nothing is taken', async () => {
  expect((await fetch(`${fixture.url}/_next/static/chunks/a-1.css`)).status).toBe(418);
  expect((await fetch(`${fixture.url}/_next/static/sheets/a-1.b_2.css`, { method: 'POST' })).status).toBe(405);
});

async function raw(address: string): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  const { request } = await import('node:http');
  const url = new URL(fixture.url);
  return new Promise((resolve, reject) => {
    request({ port: url.port, path: address.slice(fixture.url.length), headers: { 'accept-encoding': 'gzip' } }, (res) => {
      const pieces: Buffer[] = [];
      res.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => resolve({ status: res.statusCode!, headers: res.headers, body: Buffer.concat(pieces) }));
    }).on('error', reject).end();
  });
}
