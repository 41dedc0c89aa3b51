import { randomUUID } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openPool, type Pool } from '@/lib/db/client';
import { migrate, missingMigrations } from '@/server/migrate';

const OURS = 'prisma/migrations';
let folder: string;
let admin: Pool;
let pool: Pool;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'migrations-'));
  const cluster = process.env.TEST_CLUSTER_URL!;
  const name = `migrate_${randomUUID().replaceAll('-', '')}`;
  admin = openPool(cluster, 1);
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`);
  pool = openPool(Object.assign(new URL(cluster), { pathname: `/${name}` }).href, 4);
});
afterEach(async () => {
  await pool.end();
  await admin.end();
  rmSync(folder, { recursive: true });
});

function add(name: string, sql: string): void {
  mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, name, 'migration.sql'), sql);
}

const tableExists = async (name: string) => (await pool.query('SELECT to_regclass($1) IS NOT NULL AS there', [name])).rows[0].there;

test('a fresh database gets every migration once, in order, with rows that Prisma reads', async () => {
  const names = readdirSync(OURS).filter((name) => /^\d{14}_/.test(name)).sort();
  expect(await missingMigrations(pool).catch((error) => error.code)).toBe('42P01');
  expect(await migrate(pool)).toEqual(names);
  expect(await migrate(pool)).toEqual([]);
  expect(await missingMigrations(pool)).toBe(0);
  const { rows } = await pool.query('SELECT * FROM "_prisma_migrations" ORDER BY started_at');
  expect(rows.map((row) => row.migration_name)).toEqual(names);
  for (const row of rows) {
    expect(row).toMatchObject({ rolled_back_at: null, logs: null, applied_steps_count: 1, checksum: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(row.finished_at.getTime()).toBeGreaterThanOrEqual(row.started_at.getTime());
  }
});

test('several starts at once apply a migration once', async () => {
  add('1_count', 'CREATE TABLE counted (n int); INSERT INTO counted VALUES (1);');
  const applied = await Promise.all([1, 2, 3].map(() => migrate(pool, { folder })));
  expect(applied.flat()).toEqual(['1_count']);
  expect((await pool.query('TABLE counted')).rows).toEqual([{ n: 1 }]);
});

test('a migration that fails is undone whole, and goes on from there when it is mended', async () => {
  add('1_first', 'CREATE TABLE first_one (n int);');
  add('2_broken', 'CREATE TABLE half (n int); SELECT 1 / 0;');
  await expect(migrate(pool, { folder })).rejects.toThrow('The migration 2_broken failed and was undone: division by zero');
  expect([await tableExists('first_one'), await tableExists('half')]).toEqual([true, false]);
  expect(await missingMigrations(pool, folder)).toBe(1);
  writeFileSync(path.join(folder, '2_broken', 'migration.sql'), 'CREATE TABLE whole (n int);');
  expect(await migrate(pool, { folder })).toEqual(['2_broken']);
});

test.each([
  ['changed after it was applied', () => appendFileSync(path.join(folder, '1_a', 'migration.sql'), ' '), /^The migration 1_a was changed after/],
  ['unknown to this version', () => rmSync(path.join(folder, '1_a'), { recursive: true }), /^The database knows the migration 1_a/],
])('a migration %s is refused in one line', async (_, tamper, line) => {
  add('1_a', 'CREATE TABLE a (n int);');
  await migrate(pool, { folder });
  tamper();
  add('2_b', 'CREATE TABLE b (n int);');
  await expect(migrate(pool, { folder })).rejects.toMatchObject({ name: 'StartRefusal', lines: expect.stringMatching(line) });
  expect(await tableExists('b')).toBe(false);
});

test('a migration that somebody else began and never finished is refused', async () => {
  cpSync(OURS, folder, { recursive: true });
  await migrate(pool, { folder });
  await pool.query('UPDATE "_prisma_migrations" SET finished_at = NULL WHERE migration_name LIKE \'%_init\'');
  await expect(migrate(pool, { folder })).rejects.toThrow('was begun and never finished');
});
