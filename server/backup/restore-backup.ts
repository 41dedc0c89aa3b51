import { createReadStream, existsSync } from 'node:fs';
import { copyFile, chmod, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Pool, PoolClient } from '@/lib/db/client';
import { applyWithin, openNotes } from '../migrate';
import { migrationsIn, type Migration } from '../migrations-folder';
import { StartRefusal } from '../start-refusal';
import type { Manifest } from './backup-format';
import { openBackup } from './open-backup';

type What = {
  pool: Pool;
  dataFolder: string;
  file: string;
  /** True lets go of what the database holds now. */
  replace: boolean;
  /** Called with the looked-at manifest before anything is changed. */
  before?: (manifest: Manifest) => Promise<void>;
};

const MIGRATIONS = 'prisma/migrations';

/**
 * Puts an installation back as it was when the backup was made: the schema of that day, every row, every counter, the secrets. The file is
 * looked at whole before the database is touched, and the database changes in one transaction: all of it or nothing. The next start brings
 * an older schema up to date. Throws StartRefusal with what to do.
 */
export async function restoreBackup({ pool, dataFolder, file, replace, before }: What): Promise<Manifest> {
  const workshop = await mkdtemp(path.join(dataFolder, '.restore-'));
  try {
    const manifest = await openBackup(file, workshop);
    const migrations = migrationsOf(manifest);
    if (!replace) await requireEmpty(pool);
    await before?.(manifest);
    await withConnection(pool, (connection) => refill(connection, workshop, { manifest, migrations }));
    await putFiles(manifest, workshop, dataFolder);
    return manifest;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

function migrationsOf({ migrations }: Manifest): Migration[] {
  const known = migrationsIn(MIGRATIONS);
  return migrations.map((name) => {
    const migration = known.find((candidate) => candidate.name === name);
    if (!migration) throw new StartRefusal(`The backup was made by a newer version (${name}): use that version. Nothing was changed.`);
    return migration;
  });
}

/** What people made, not what a first start loads by itself. */
async function requireEmpty(pool: Pool): Promise<void> {
  const { rows: known } = await pool.query<{ there: boolean }>("SELECT to_regclass('public.account') IS NOT NULL AS there");
  if (!known[0]?.there) return;
  const { rows } = await pool.query<{ accounts: number; reports: number }>(
    `SELECT (SELECT count(*)::int FROM account WHERE NOT system) AS accounts,
            (SELECT count(*)::int FROM report r JOIN account a ON a.id = r.author_id WHERE NOT a.system) AS reports`,
  );
  const { accounts, reports } = rows[0]!;
  if (accounts + reports === 0) return;
  throw new StartRefusal([
    `This installation holds ${accounts} accounts and ${reports} reports; a restore takes their place. Nothing was changed.`,
    'If that is meant, add --replace: what is here now is saved to a backup of its own first.',
  ]);
}

async function withConnection(pool: Pool, work: (connection: PoolClient) => Promise<void>): Promise<void> {
  const connection = await pool.connect();
  try {
    await connection.query('BEGIN');
    await work(connection);
    await connection.query('COMMIT');
    connection.release();
  } catch (error) {
    await connection.query('ROLLBACK').catch(() => undefined);
    connection.release(true);
    throw error;
  }
}

type Source = { manifest: Manifest; migrations: Migration[] };

async function refill(connection: PoolClient, workshop: string, { manifest, migrations }: Source): Promise<void> {
  await connection.query('DROP SCHEMA public CASCADE');
  await connection.query('CREATE SCHEMA public');
  await openNotes(connection);
  for (const migration of migrations) await applyWithin(connection, migration);
  for (const { table } of manifest.tables) await connection.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  // Migrations may write rows of their own; those of the backup take their place.
  for (const { table } of [...manifest.tables].reverse()) await connection.query(`DELETE FROM "${table}"`);
  for (const { table, columns, rows, part } of manifest.tables) {
    const target = connection.query(copyFrom(`COPY "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) FROM STDIN`));
    await pipeline(createReadStream(path.join(workshop, part.name)), target);
    if (target.rowCount !== rows) throw new Error(`${table} took ${target.rowCount} of ${rows} rows.`);
  }
  // Every deferred key is looked at now: a table with keys that wait cannot be altered.
  await connection.query('SET CONSTRAINTS ALL IMMEDIATE');
  for (const { table } of manifest.tables) await connection.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
  for (const { sequence, last } of manifest.sequences) {
    if (last !== null) await connection.query('SELECT setval($1::regclass, $2::bigint)', [`public.${sequence}`, last]);
  }
}

/** The secrets of the backup; one that is here already and different stays beside it. */
async function putFiles(manifest: Manifest, workshop: string, dataFolder: string): Promise<void> {
  for (const { file, part } of manifest.files) {
    const target = path.join(dataFolder, file);
    const source = path.join(workshop, part.name);
    const here = existsSync(target) ? await readFile(target) : null;
    if (here?.equals(await readFile(source))) continue;
    if (here) await rename(target, `${target}.before-restore`);
    await copyFile(source, target);
    await chmod(target, 0o600);
  }
}
