import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from '@/lib/db/client';
import { migrationsIn, type Migration } from './migrations-folder';
import { StartRefusal } from './start-refusal';
import { refuseUnfinishedSample } from './unfinished-sample';

type Row = { migration_name: string; checksum: string; finished: boolean };

const FOLDER = 'prisma/migrations';

type How = { folder?: string; before?: (due: string[]) => Promise<void> };

/** The key that `prisma migrate` locks too: the two never run at once. */
const LOCK = 72707369;

/** The table exactly as Prisma makes it, so that `prisma migrate` goes on where this left off. */
const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Brings a database up to the newest migration. Each migration and its row are one transaction: applied whole or not at all.
 * Refuses a database whose past differs from the folder, and one that a sample was begun in and never finished.
 *
 * @param before called with the names of what is due before any of it is applied to a database that has been in use; when it throws, nothing is
 * @returns the names of the migrations applied now
 */
export async function migrate(pool: Pool, { folder = FOLDER, before }: How = {}): Promise<string[]> {
  const connection = await pool.connect();
  // A connection that breaks fails its query; without a listener it would end the process as well.
  const ignore = () => undefined;
  connection.on('error', ignore);
  try {
    await connection.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await refuseUnfinishedSample(connection);
    await openNotes(connection);
    const rows = await rowsOf(connection);
    const due = dueMigrations(migrationsIn(folder), rows);
    if (due.length > 0 && rows.length > 0) await before?.(due.map(({ name }) => name));
    for (const migration of due) await apply(connection, migration);
    return due.map(({ name }) => name);
  } finally {
    await connection.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    connection.off('error', ignore);
    connection.release();
  }
}

/** How many migrations of the folder the database still lacks; for the readiness answer. */
export async function missingMigrations(pool: Pool, folder = FOLDER): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    'SELECT count(DISTINCT migration_name)::int AS n FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return migrationsIn(folder).length - (rows[0]?.n ?? 0);
}

function dueMigrations(known: Migration[], rows: Row[]): Migration[] {
  for (const { migration_name: name, checksum, finished } of rows) {
    const migration = known.find((candidate) => candidate.name === name);
    if (!migration) throw new StartRefusal(`The database knows the migration ${name}, this version does not: use the newer version.`);
    if (!finished) throw new StartRefusal(`The migration ${name} was begun and never finished: restore the backup made before it.`);
    if (migration.checksum !== checksum) {
      throw new StartRefusal(`The migration ${name} was changed after it was applied: put ${FOLDER}/${name}/migration.sql back as it was.`);
    }
  }
  return known.filter(({ name }) => !rows.some((row) => row.migration_name === name));
}

async function rowsOf(connection: PoolClient): Promise<Row[]> {
  const { rows } = await connection.query<Row>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
       FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

async function apply(connection: PoolClient, migration: Migration): Promise<void> {
  await connection.query('BEGIN');
  try {
    await applyWithin(connection, migration);
    await connection.query('COMMIT');
  } catch (error) {
    await connection.query('ROLLBACK').catch(() => undefined);
    throw new StartRefusal(`The migration ${migration.name} failed and was undone: ${(error as Error).message}`);
  }
}

/** Makes the table that remembers what was applied, where it is missing. */
export async function openNotes(connection: PoolClient): Promise<void> {
  await connection.query(TABLE);
}

/** Applies one migration and notes it, inside the caller's transaction. */
export async function applyWithin(connection: PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  await connection.query(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "applied_steps_count")
     VALUES ($1, $2, $3, clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  );
  await connection.query(sql);
  await connection.query('UPDATE "_prisma_migrations" SET "finished_at" = clock_timestamp() WHERE "migration_name" = $1', [name]);
}
