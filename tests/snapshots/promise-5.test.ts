import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { DATA_TABLES } from '@/lib/exports/data-tables';
import { publishSnapshot } from '@/lib/snapshots/publish-snapshot';
import { accountsFor, contextFor } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import type { Fixture } from '../process/http-fixture';
import { changePublicData } from './support/change-public-data';
import { downloadFolder } from './support/download-folder';
import { serveData } from './support/serve-data';

type Manifest = {
  id: string; asOf: string; dataVersion: number; head: { line: number; hash: string }; citation: string; address: string;
  files: { name: string; mediaType: string; bytes: number; rows: number | null; sha256: string }[];
};

let database: TestDatabase;
let server: Fixture;
let folder: string;
let manifest: Manifest;

beforeAll(async () => {
  database = await testDatabase({ record: true });
  server = await serveData(database);
  const { people } = await accountsFor(database.db);
  await changePublicData(database, 3, new Date('2026-02-01T10:00:00Z'));
  const ctx = await contextFor(database.db, people.VERIFIER, new Date('2026-03-01T12:00:30Z'));
  expect(await publishSnapshot(ctx)).toEqual({ outcome: 'new', id: '2026-03-01-v5' });
  folder = await downloadFolder(server.url, '2026-03-01-v5');
  manifest = JSON.parse(read('manifest.json').toString());
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
  await database.close();
});

const read = (name: string) => readFileSync(path.join(folder, name));
const check = () => spawnSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
/** As Python's csv module counts them, without the header: a number for each file. */
async function rowsByAnotherReader(names: string[]): Promise<number[]> {
  const count = 'import csv, sys\nfor name in sys.argv[1:]: print(sum(1 for _ in csv.reader(open(name, newline="", encoding="utf-8"))) - 1)';
  const { stdout } = await promisify(execFile)('python3', ['-c', count, ...names], { cwd: folder });
  return stdout.trim().split('\n').map(Number);
}
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('promise 5: sha256sum -c finds every file of the downloaded folder as it was published, and a changed one', () => {
  const { status, stdout } = check();
  expect([status, stdout.trim().split('\n')]).toEqual([0, manifest.files.map(({ name }) => `${name}: OK`).concat('manifest.json: OK')]);
  expect(readdirSync(folder).sort()).toEqual([...manifest.files.map(({ name }) => name), 'manifest.json', 'SHA256SUMS'].sort());
  const [whole, changed] = [read('reports.csv'), read('reports.csv')];
  changed[1_000]! ^= 1;
  writeFileSync(path.join(folder, 'reports.csv'), changed);
  expect(check()).toMatchObject({ status: 1, stdout: expect.stringMatching(/^reports\.csv: FAILED$/m) });
  writeFileSync(path.join(folder, 'reports.csv'), whole);
});

test('bytes, rows and sums are what the manifest says', async () => {
  for (const { name, bytes, sha256: sum } of manifest.files) expect([name, read(name).length, sha256(read(name))]).toEqual([name, bytes, sum]);
  const tables = manifest.files.filter(({ rows }) => rows !== null);
  expect(await rowsByAnotherReader(tables.map(({ name }) => name))).toEqual(tables.map(({ rows }) => rows));
  const rowsOf = (name: string) => manifest.files.find((file) => file.name === name)!.rows;
  // 219 reports of the record; each became public, three were corrected.
  expect([rowsOf('reports.csv'), rowsOf('log.csv')]).toEqual([219, 222]);
  for (const { name } of DATA_TABLES) expect(rowsOf(`${name}.csv`)).not.toBeNull();
});

test('the manifest says what was frozen, how it is cited, and the head of the log that is in it', () => {
  expect(manifest).toMatchObject({ id: '2026-03-01-v5', asOf: '2026-03-01T11:58:30Z', dataVersion: 5, licence: 'CC-BY-4.0' });
  expect(manifest.address).toMatch(/^https?:\/\/.+\/data\/2026-03-01-v5\/manifest\.json$/);
  expect(manifest.citation).toContain(manifest.address);
  // Whoever has one file of it cites the same address.
  for (const name of ['README.txt', 'metadata.json', 'datapackage.json']) expect([name, read(name).includes(manifest.address)]).toEqual([name, true]);
  const last = (parse(read('log.csv'), { columns: true }) as Record<string, string>[]).at(-1)!;
  expect(manifest.head).toEqual({ line: Number(last.line), hash: last.hash });
});

test('its tables are what the live addresses give as of that moment, byte for byte', async () => {
  for (const name of [...DATA_TABLES.map((table) => `${table.name}.csv`), 'areas.geojson']) {
    const live = await fetch(`${server.url}/data/${name}?asOf=${manifest.asOf}`);
    expect([name, live.status, sha256(Buffer.from(await live.arrayBuffer()))]).toEqual([name, 200, sha256(read(name))]);
  }
});

test('after 1,000 later changes every byte is the same', async () => {
  await changePublicData(database, 1_000, new Date('2026-03-02T10:00:00Z'));
  const log = await (await fetch(`${server.url}/data/log.csv`)).text();
  expect(log.trim().split('\r\n')).toHaveLength(1 + 222 + 1_000);
  const later = await downloadFolder(server.url, '2026-03-01-v5');
  for (const name of readdirSync(folder)) expect([name, readFileSync(path.join(later, name)).equals(read(name))]).toEqual([name, true]);
  rmSync(later, { recursive: true });
}, 30_000);
