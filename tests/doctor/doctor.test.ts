import { chmodSync, mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { lookAtDatabase } from '@/server/doctor/look-at-database';
import { lookAtFolder } from '@/server/doctor/look-at-folder';
import { openSealKey } from '@/server/seal-key';
import { accountsFor } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { emptyDatabase } from '../support/empty-database';

const NOW = new Date('2026-11-23T10:00:00Z');
let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
}, 60_000);
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'shortfall-doctor-'));
});
afterAll(() => database.close());

const look = () => lookAtDatabase({ db: database.db, pool: database.pool, folder });
const wrongOf = (findings: { says: string; mend?: string }[]) => findings.filter(({ mend }) => mend).map(({ says, mend }) => `${says} ${mend}`);

test('a folder in order', async () => {
  writeFileSync(path.join(folder, 'secret'), 'x', { mode: 0o600 });
  mkdirSync(path.join(folder, 'backups'));
  const backup = path.join(folder, 'backups', 'shortfall-1.tar.gz');
  writeFileSync(backup, 'x');
  utimesSync(backup, NOW, new Date('2026-11-20T09:00:00Z'));
  const findings = await lookAtFolder(folder, NOW);
  expect(wrongOf(findings)).toEqual([]);
  expect(findings.map(({ says }) => says)).toContain('The newest backup is 3 days old.');
});

test('a folder with a secret that others read, and a backup of last month', async () => {
  const secret = path.join(folder, 'secret');
  writeFileSync(secret, 'x');
  chmodSync(secret, 0o644);
  mkdirSync(path.join(folder, 'backups'));
  const backup = path.join(folder, 'backups', 'shortfall-1.tar.gz');
  writeFileSync(backup, 'x');
  utimesSync(backup, NOW, new Date('2026-10-24T10:00:00Z'));
  expect(wrongOf(await lookAtFolder(folder, NOW))).toEqual([
    `Others can read the secret that sessions are sealed with. chmod 600 ${secret}`,
    'The newest backup is 30 days old. npm run backup, and copy the file to another machine',
  ]);
});

test('no folder, no secret, no backup: each named with what to do', async () => {
  expect(wrongOf(await lookAtFolder(path.join(folder, 'nowhere'), NOW))[0]).toMatch(/^There is no data folder .*nowhere\. Run npm start/);
  const [secret, backup] = wrongOf(await lookAtFolder(folder, NOW));
  expect(secret).toMatch(/^The secret .* is missing\. Put .*secret back from a backup/);
  expect(backup).toBe('There is no backup in the data folder. npm run backup, and copy the file to another machine');
});

test('a database without an administrator, then with one; a key that is there, then lost', async () => {
  await openSealKey({ folder, db: database.db, now: NOW });
  // The tests' own cluster is set to be fast, not to survive a power cut: that is seen too.
  const durability = 'The database may lose what it acknowledged: fsync, full_page_writes, synchronous_commit is off.';
  const before = wrongOf(await look()).filter((line) => !line.startsWith(durability));
  expect(before).toEqual([expect.stringMatching(/^Nobody can let people in: there is no administrator\./)]);
  await accountsFor(database.db);
  const [key] = await database.db.sealKey.findMany();
  folder = mkdtempSync(path.join(os.tmpdir(), 'shortfall-doctor-'));
  await openSealKey({ folder, db: database.db, now: NOW });
  const after = wrongOf(await look()).filter((line) => !line.startsWith(durability));
  expect(after).toEqual([expect.stringContaining(`A key that phones sealed reports with is lost (${key!.id} of 2026-11-23)`)]);
  expect(after[0]).toContain(`put it into ${folder} and start again`);
});

test('an empty database is told to be started', async () => {
  const empty = await emptyDatabase();
  await empty.pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  const findings = await lookAtDatabase({ db: empty.db, pool: empty.pool, folder });
  expect(wrongOf(findings).at(-1)).toBe('The database was never set up. npm start');
  await empty.close();
});
