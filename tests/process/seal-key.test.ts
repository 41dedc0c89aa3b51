import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openReport } from '@/lib/sealing/open-report';
import { readSealed } from '@/lib/sealing/sealed-form';
import { lostSealKeys } from '@/server/lost-seal-keys';
import { openSealKey, readSealKey } from '@/server/seal-key';
import { testDatabase, type TestDatabase } from '../support/database';
import { sampleReport } from '../support/sample-reports';
import { sealedFor } from '../support/seal-key';

const NOW = new Date('2026-02-03T04:05:06Z');

let database: TestDatabase;
let folder: string;
let file: string;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.sealKey.deleteMany();
  folder = mkdtempSync(path.join(os.tmpdir(), 'seal-'));
  file = path.join(folder, 'seal-key');
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (now = NOW) => openSealKey({ folder, db: database.db, now });

test('the first start makes the pair; the next ones open with it what was sealed for the first', async () => {
  const first = await open();
  expect(first.lost).toBeNull();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(first.pair.privateKey.extractable).toBe(false);
  const [row] = await database.db.sealKey.findMany();
  expect(row).toMatchObject({ id: first.pair.keyId, createdAt: NOW });
  expect(Buffer.from(row!.publicKey)).toEqual(Buffer.from(first.pair.publicKey));

  const report = sampleReport();
  const sealed = readSealed(await sealedFor({ publicKey: new Uint8Array(row!.publicKey) }, report))!;
  const again = await open(new Date());
  expect(again).toMatchObject({ lost: null, pair: { keyId: first.pair.keyId } });
  expect(JSON.parse((await openReport(again.pair, sealed))!)).toEqual(report);
  expect(await database.db.sealKey.count()).toBe(1);
  expect(await lostSealKeys(database.db, folder)).toEqual([]);
});

test('starts at the same moment agree on one pair', async () => {
  const opened = await Promise.all(Array.from({ length: 8 }, () => open()));
  expect(new Set(opened.map(({ pair }) => pair.keyId)).size).toBe(1);
  expect(opened.map(({ lost }) => lost)).toEqual(Array(8).fill(null));
  expect(await database.db.sealKey.count()).toBe(1);
});

test('a lost private half is told in one line and named to the doctor; put back, it opens again', async () => {
  const before = await open();
  renameSync(file, `${file}-backup`);
  expect(await lostSealKeys(database.db, folder)).toEqual([{ id: before.pair.keyId, createdAt: NOW }]);

  const after = await open(new Date());
  expect(after.pair.keyId).not.toBe(before.pair.keyId);
  expect(after.lost).toMatch(/^The key that phones sealed reports with is gone: \S+\/seal-key was missing\..* put seal-key back from a backup/);
  expect(after.lost).not.toContain('\n');
  expect(await lostSealKeys(database.db, folder)).toEqual([{ id: before.pair.keyId, createdAt: NOW }]);
  expect((await open()).lost).toBeNull();

  renameSync(`${file}-backup`, file);
  expect((await open()).pair.keyId).toBe(before.pair.keyId);
  expect((await lostSealKeys(database.db, folder)).map(({ id }) => id)).toEqual([after.pair.keyId]);
});

test('a folder without a pair has none', async () => {
  expect(await readSealKey(folder)).toBeNull();
});

test.each([
  ['readable by others', 0o640, 'own', /can be read by others: run chmod 600/],
  ['empty', 0o600, '', /^There is no key in .*put seal-key back from a backup/],
  ['cut off', 0o600, 'half', /^There is no key in/],
  ['of another curve', 0o600, 'other', /^There is no key in/],
])('a file that is %s is refused', async (_, mode, content, line) => {
  const pem = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve }).privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const own = pem('P-256');
  const texts: Record<string, string> = { own, half: own.slice(0, 100), other: pem('P-384') };
  writeFileSync(file, texts[content] ?? '', { mode });
  await expect(open()).rejects.toMatchObject({ name: 'StartRefusal', lines: expect.stringMatching(line) });
  expect(await database.db.sealKey.count()).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(texts[content] ?? '');
});
