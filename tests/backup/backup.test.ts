import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDb, openPool, type Pool } from '@/lib/db/client';
import { publishSnapshot } from '@/lib/snapshots/publish-snapshot';
import { tablesInOrder } from '@/server/backup/table-order';
import { restoreBackup } from '@/server/backup/restore-backup';
import { writeBackup } from '@/server/backup/write-backup';
import { migrate, missingMigrations } from '@/server/migrate';
import { accountsFor, contextFor } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { emptyDatabase } from '../support/empty-database';

const NOW = new Date('2026-11-23T10:00:00Z');
const SECRET = 'the secret of the installation that was saved';

let source: TestDatabase;
let home: string;
let file: string;

beforeAll(async () => {
  source = await testDatabase({ record: true });
  const { people } = await accountsFor(source.db);
  await publishSnapshot(await contextFor(source.db, people.VERIFIER, NOW));
  home = folder();
  writeFileSync(path.join(home, 'secret'), SECRET, { mode: 0o600 });
  file = path.join(home, 'backups', 'saved.tar.gz');
  await writeBackup({ pool: source.pool, dataFolder: home, file, now: NOW });
}, 60_000);
afterAll(() => source.close());

function folder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'shortfall-backup-'));
}

/** All rows of all tables as text, in an order of their own, so that two databases can be held against each other. */
async function contents(pool: Pool): Promise<Record<string, string[]>> {
  const connection = await pool.connect();
  try {
    const tables = await tablesInOrder(connection);
    const entries: [string, string[]][] = [];
    for (const { table } of tables) {
      const { rows } = await connection.query<{ row: string }>(`SELECT t::text AS row FROM "${table}" t ORDER BY 1`);
      entries.push([table, rows.map(({ row }) => row)]);
    }
    return Object.fromEntries(entries);
  } finally {
    connection.release();
  }
}

test('a backup put into an empty installation is the same installation', async () => {
  const target = await emptyDatabase();
  const dataFolder = folder();
  const manifest = await restoreBackup({ pool: target.pool, dataFolder, file, replace: false });
  const [before, after] = [await contents(source.pool), await contents(target.pool)];
  expect(before.report).toHaveLength(219);
  // What was frozen for citing is carried along, every piece of it.
  expect(before.snapshot).toHaveLength(1);
  expect(before.snapshot_piece!.length).toBeGreaterThanOrEqual(before.snapshot_file!.length);
  expect(after).toEqual(before);
  expect(manifest).toMatchObject({ crisis: 'nk-2022-2023', madeAt: '2026-11-23T10:00:00.000Z', files: [{ file: 'secret' }] });
  expect(readFileSync(path.join(dataFolder, 'secret'), 'utf8')).toBe(SECRET);
  expect(statSync(path.join(dataFolder, 'secret')).mode & 0o777).toBe(0o600);
  expect(readdirSync(dataFolder)).toEqual(['secret']);
  // It goes on where it left off: counters, append-only logs and checks are those of a living installation.
  await expect(target.pool.query("INSERT INTO audit_entry (at, action, detail) VALUES (now(), 'test', '{}')")).resolves.toMatchObject({ rowCount: 1 });
  await expect(target.pool.query('DELETE FROM audit_entry')).rejects.toThrow();
  expect(await missingMigrations(target.pool)).toBe(0);
  await target.close();
});

test('only whoever runs the server can read a backup, and nothing half-written lies beside it', () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(path.dirname(file)).mode & 0o077).toBe(0);
  expect(readdirSync(path.dirname(file))).toEqual(['saved.tar.gz']);
});

test('what people made is replaced only when that is asked for', async () => {
  const target = await testDatabase();
  await accountsFor(target.db);
  const before = await contents(target.pool);
  const restore = (replace: boolean) => restoreBackup({ pool: target.pool, dataFolder: folder(), file, replace });
  await expect(restore(false)).rejects.toMatchObject({ lines: [expect.stringMatching(/^This installation holds 4 accounts and 0 reports/), expect.stringContaining('--replace')] });
  expect(await contents(target.pool)).toEqual(before);
  await restore(true);
  expect(await contents(target.pool)).toEqual(await contents(source.pool));
  await target.close();
});

test('a damaged file is refused before the installation is touched', async () => {
  const target = await testDatabase();
  const dataFolder = folder();
  const before = await contents(target.pool);
  const whole = readFileSync(file);
  const broken = path.join(folder(), 'broken.tar.gz');
  const changed = [...Array(12).keys()].map((part) => {
    const bytes = Buffer.from(whole);
    bytes[Math.floor((whole.length * (part + 0.5)) / 12)]! ^= 0x55;
    return bytes;
  });
  for (const bytes of [...changed, whole.subarray(0, whole.length - 20), whole.subarray(0, whole.length / 2), Buffer.from('no backup')]) {
    writeFileSync(broken, bytes);
    const restoring = restoreBackup({ pool: target.pool, dataFolder, file: broken, replace: true });
    await expect(restoring).rejects.toMatchObject({ name: 'StartRefusal', lines: expect.stringContaining('Nothing was changed') });
  }
  expect(await contents(target.pool)).toEqual(before);
  expect(readdirSync(dataFolder)).toEqual([]);
  await target.close();
});

test('a backup of an older version is brought up to date by the next start, and saved before that', async () => {
  const older = folder();
  for (const name of readdirSync('prisma/migrations').sort().slice(0, 5)) cpSync(path.join('prisma/migrations', name), path.join(older, name), { recursive: true });
  const old = await emptyDatabase();
  await old.pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  expect(await migrate(old.pool, { folder: older })).toHaveLength(5);
  const saved = path.join(folder(), 'older.tar.gz');
  await writeBackup({ pool: old.pool, dataFolder: folder(), file: saved, now: NOW });
  await restoreBackup({ pool: old.pool, dataFolder: folder(), file: saved, replace: false });
  const pool = openPool(old.url);
  const before = jest.fn(async () => undefined);
  const applied = await migrate(pool, { before });
  expect(before).toHaveBeenCalledWith(applied);
  expect(applied.length).toBeGreaterThan(0);
  expect(await openDb(pool).sealKey.count()).toBe(0);
  await pool.end();
  await old.close();
});

test('a backup of a newer version names it', async () => {
  const newer = folder();
  cpSync('prisma/migrations', newer, { recursive: true });
  cpSync(path.join(newer, '20261122000000_init'), path.join(newer, '29990101000000_later'), { recursive: true });
  writeFileSync(path.join(newer, '29990101000000_later', 'migration.sql'), 'SELECT 1');
  const target = await emptyDatabase();
  await migrate(target.pool, { folder: newer });
  const saved = path.join(folder(), 'newer.tar.gz');
  await writeBackup({ pool: target.pool, dataFolder: folder(), file: saved, now: NOW });
  await expect(restoreBackup({ pool: target.pool, dataFolder: folder(), file: saved, replace: false })).rejects.toThrow('made by a newer version (29990101000000_later)');
  expect(existsSync(saved)).toBe(true);
  await target.close();
});
