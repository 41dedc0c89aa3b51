import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { publishSnapshot } from '@/lib/snapshots/publish-snapshot';
import { accountsFor, contextFor } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import type { Fixture } from '../process/http-fixture';
import { serveData } from './support/serve-data';

const ID = '2026-03-01-v2';

let database: TestDatabase;
let server: Fixture;

beforeAll(async () => {
  database = await testDatabase({ record: true });
  server = await serveData(database);
}, 60_000);
afterAll(async () => {
  await server.close();
  await database.close();
});

type Answer = { status: number; headers: IncomingMessage['headers']; bytes: Buffer; broken: boolean };

/** One request as it stands: nothing is asked for or unpacked by itself. */
function ask(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve) => {
    const asked = httpRequest(server.url + address, { method, headers }, async (answer) => {
      const chunks: Buffer[] = [];
      let broken = false;
      try {
        for await (const chunk of answer) chunks.push(chunk);
      } catch {
        broken = true;
      }
      resolve({ status: answer.statusCode!, headers: answer.headers, bytes: Buffer.concat(chunks), broken });
    });
    asked.once('error', () => resolve({ status: 0, headers: {}, bytes: Buffer.alloc(0), broken: true }));
    asked.end();
  });
}
const sha256 = (bytes: Buffer, as: 'hex' | 'base64' = 'hex') => createHash('sha256').update(bytes).digest(as);
const list = async () => JSON.parse((await ask('/data/snapshots.json')).bytes.toString());

test('before the first snapshot the list is empty, and its files are not there', async () => {
  expect(await list()).toEqual({ data: [], meta: { count: 0 } });
  expect((await ask(`/data/${ID}/reports.csv`)).status).toBe(404);
  const { people } = await accountsFor(database.db);
  await publishSnapshot(await contextFor(database.db, people.ADMIN, new Date('2026-03-01T12:02:30Z')));
});

test('the list names every file of every snapshot, with its sums', async () => {
  const { data, meta } = await list();
  expect(meta).toEqual({ count: 1 });
  expect(data[0]).toMatchObject({ id: ID, asOf: '2026-03-01T12:00:30Z', madeAt: '2026-03-01T12:00:00Z', dataVersion: 2, head: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
  for (const { name, address, bytes, rows, sha256: sum, mediaType } of data[0].files) {
    const { pathname } = new URL(address);
    const answer = await ask(pathname);
    expect([name, answer.bytes.length, sha256(answer.bytes), answer.headers['content-type']]).toEqual([name, bytes, sum, mediaType]);
    expect(answer.headers['shortfall-rows']).toBe(rows === null ? undefined : String(rows));
  }
  expect(data[0].files.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(['reports.csv', 'log.csv', 'manifest.json', 'SHA256SUMS']));
});

test('the list is asked for again and again, and told apart by its tag', async () => {
  const { headers } = await ask('/data/snapshots.json');
  expect(headers).toMatchObject({ 'cache-control': 'public, no-cache', 'access-control-allow-origin': '*' });
  expect((await ask('/data/snapshots.json', { 'if-none-match': headers.etag! })).status).toBe(304);
});

test('a file says who it is, and that it never changes', async () => {
  const { status, headers, bytes } = await ask(`/data/${ID}/reports.csv`);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    etag: `"${sha256(bytes)}"`,
    'last-modified': 'Sun, 01 Mar 2026 12:00:30 GMT',
    'cache-control': 'public, max-age=31536000, immutable',
    'repr-digest': `sha-256=:${sha256(bytes, 'base64')}:`,
    'shortfall-rows': '219',
    'content-length': String(bytes.length),
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': 'attachment; filename="reports.csv"',
    'access-control-allow-origin': '*',
    vary: 'Accept-Encoding',
  });
  expect(headers['set-cookie']).toBeUndefined();
});

test.each([['manifest.json', 'inline'], ['README.txt', 'inline'], ['SHA256SUMS', 'inline'], ['areas.geojson', 'attachment']])('%s is sent %s', async (name, disposition) => {
  expect((await ask(`/data/${ID}/${name}`)).headers['content-disposition']).toBe(`${disposition}; filename="${name}"`);
});

test('who takes gzip gets one gzip stream, with the length, digest and tag of what is sent', async () => {
  const plain = await ask(`/data/${ID}/trends.csv`);
  const { headers, bytes } = await ask(`/data/${ID}/trends.csv`, { 'accept-encoding': 'br, gzip' });
  expect(headers).toMatchObject({
    'content-encoding': 'gzip',
    etag: `"${sha256(plain.bytes)}-gzip"`,
    'content-length': String(bytes.length),
    'repr-digest': `sha-256=:${sha256(bytes, 'base64')}:`,
  });
  expect(bytes.length).toBeLessThan(plain.bytes.length / 5);
  expect(gunzipSync(bytes).equals(plain.bytes)).toBe(true);
  // A browser stops at the end of the first stream of several: nothing may follow this one, whose foot says the length of all.
  expect(bytes.readUInt32LE(bytes.length - 4)).toBe(plain.bytes.length);
});

test.each([[{}], [{ 'accept-encoding': 'gzip' }]])('304 and HEAD agree with GET (%j)', async (headers: Record<string, string>) => {
  const address = `/data/${ID}/areas.csv`;
  const got = await ask(address, headers);
  const head = await ask(address, headers, 'HEAD');
  const told = ({ date: _, connection: __, 'keep-alive': ___, 'content-security-policy': ____, ...others }: IncomingMessage['headers']) => others;
  expect([head.status, head.bytes.length, told(head.headers)]).toEqual([200, 0, told(got.headers)]);
  for (const tag of [got.headers.etag!, `W/${got.headers.etag}`, `"x", ${got.headers.etag}`, '*']) {
    const known = await ask(address, { ...headers, 'if-none-match': tag });
    expect([known.status, known.bytes.length, known.headers.etag]).toEqual([304, 0, got.headers.etag]);
  }
  expect((await ask(address, { ...headers, 'if-none-match': '"another"' })).status).toBe(200);
});

test.each([
  `/data/${ID}/`, `/data/${ID}`, `/data/${ID}/no-such.csv`, `/data/${ID}/reports.csv/more`, '/data/2026-03-01-v3/reports.csv',
  '/data/2026-03-01-v3/shortfall.zip', `/data/${ID}/..%2f..%2fsecret`, `/data/${ID}/%00`, `/data/x${ID}/reports.csv`,
])('%s is no file, and never a page', async (address) => {
  const { status, headers, bytes } = await ask(address);
  expect([status, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
  expect(JSON.parse(bytes.toString())).toMatchObject({ code: 'not-found', status: 404 });
});

test.each([`/data/${ID}/reports.csv`, `/data/${ID}/shortfall.zip`, '/data/snapshots.json'])('%s takes no parameter, and names the one that was sent', async (address) => {
  const { status, bytes } = await ask(`${address}?area=askeran`);
  expect(status).toBe(400);
  expect(JSON.parse(bytes.toString())).toMatchObject({ code: 'parameter-refused', errors: [{ field: 'area' }] });
});

test('the zip holds the same files, the same bytes each time, for a reader that is not ours', async () => {
  const { headers, bytes } = await ask(`/data/${ID}/shortfall.zip`);
  expect(headers).toMatchObject({ 'content-type': 'application/zip', 'cache-control': 'public, max-age=31536000, immutable' });
  expect((await ask(`/data/${ID}/shortfall.zip`)).bytes.equals(bytes)).toBe(true);
  expect((await ask(`/data/${ID}/shortfall.zip`, { 'if-none-match': headers.etag! })).status).toBe(304);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zip-'));
  writeFileSync(path.join(folder, 'all.zip'), bytes);
  const python = 'import zipfile; z = zipfile.ZipFile("all.zip"); assert z.testzip() is None; z.extractall(); print(*z.namelist(), sep="\\n")';
  const names = execFileSync('python3', ['-c', python], { cwd: folder, encoding: 'utf8' }).trim().split('\n');
  const listed = (await list()).data[0].files.map(({ name }: { name: string }) => `shortfall-${ID}/${name}`);
  expect(names).toEqual(listed);
  const checked = execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: path.join(folder, `shortfall-${ID}`), encoding: 'utf8' });
  expect(checked.match(/: OK$/gm)).toHaveLength(names.length - 1);
  rmSync(folder, { recursive: true });
});

test.each<[string, Record<string, string>]>([
  ['reports.csv', {}],
  ['reports.csv', { 'accept-encoding': 'gzip' }],
  ['shortfall.zip', {}],
])('%s whose stored bytes are not whole is broken off, and never ends well (%j)', async (name, headers) => {
  await database.pool.query('ALTER TABLE snapshot_piece DISABLE TRIGGER USER');
  const { rows } = await database.pool.query("DELETE FROM snapshot_piece WHERE name = 'reports.csv' RETURNING *");
  expect(await ask(`/data/${ID}/${name}`, headers)).toMatchObject({ broken: true });
  const [{ snapshot_id: id, number, gzip }] = rows;
  await database.pool.query("INSERT INTO snapshot_piece VALUES ($1, 'reports.csv', $2, $3)", [id, number, gzip]);
  expect(await ask(`/data/${ID}/${name}`, headers)).toMatchObject({ status: 200, broken: false });
});
