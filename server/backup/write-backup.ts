import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { to as copyTo } from 'pg-copy-streams';
import { pack, type Pack } from 'tar-stream';
import type { Pool, PoolClient } from '@/lib/db/client';
import { FORMAT, FORMAT_VERSION, MANIFEST, SECRET_FILES, type Manifest, type Part } from './backup-format';
import { measure } from './measure';
import { tablesInOrder } from './table-order';

type What = { pool: Pool; dataFolder: string; file: string; now: Date };

/**
 * Writes everything an installation is made of into one file (0600): all tables as they stood at one moment, while the server may go on
 * working, and the secrets of the data folder. The file appears under its name only when it is whole and on the disk.
 */
export async function writeBackup({ pool, dataFolder, file, now }: What): Promise<Manifest> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const workshop = await mkdtemp(path.join(folder, '.backup-'));
  try {
    const database = await inOneMoment(pool, (connection) => saveDatabase(connection, workshop));
    const manifest: Manifest = { format: FORMAT, version: FORMAT_VERSION, madeAt: now.toISOString(), ...database, files: await saveFiles(dataFolder, workshop) };
    await writeFile(path.join(workshop, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 });
    await packAll(workshop, manifest, `${file}.part`);
    await rename(`${file}.part`, file);
    return manifest;
  } finally {
    await rm(workshop, { recursive: true, force: true });
    await rm(`${file}.part`, { force: true });
  }
}

/** One snapshot for all tables: what is written meanwhile is in the next backup, whole. */
async function inOneMoment<T>(pool: Pool, work: (connection: PoolClient) => Promise<T>): Promise<T> {
  const connection = await pool.connect();
  try {
    await connection.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const result = await work(connection);
    await connection.query('COMMIT');
    connection.release();
    return result;
  } catch (error) {
    connection.release(true);
    throw error;
  }
}

async function saveDatabase(connection: PoolClient, workshop: string) {
  const migrations = await connection.query<{ name: string }>(
    'SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name',
  );
  const crisis = await connection.query<{ code: string }>('SELECT code FROM crisis');
  const sequences = await connection.query<{ sequence: string; last: string | null }>(
    "SELECT sequencename::text AS sequence, last_value::text AS last FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1",
  );
  const tables: Manifest['tables'] = [];
  for (const { table, columns } of await tablesInOrder(connection)) {
    const rows = connection.query(copyTo(`COPY "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) TO STDOUT`));
    const { part, lines } = await savePart(rows, `tables/${table}.copy`, workshop);
    tables.push({ table, columns, rows: lines, part });
  }
  return { crisis: crisis.rows[0]?.code ?? null, migrations: migrations.rows.map(({ name }) => name), tables, sequences: sequences.rows };
}

async function saveFiles(dataFolder: string, workshop: string): Promise<Manifest['files']> {
  const present = SECRET_FILES.filter((file) => existsSync(path.join(dataFolder, file)));
  const saved: Manifest['files'] = [];
  for (const file of present) {
    const { part } = await savePart(createReadStream(path.join(dataFolder, file)), `files/${file}`, workshop);
    saved.push({ file, part });
  }
  return saved;
}

/** Puts a stream into the workshop and says how many bytes and lines it had, and their hash. */
async function savePart(source: Readable, name: string, workshop: string): Promise<{ part: Part; lines: number }> {
  const { through, result } = measure();
  const target = path.join(workshop, name);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  await pipeline(source, through, createWriteStream(target, { mode: 0o600 }));
  const { bytes, lines, sha256 } = result();
  return { part: { name, bytes, sha256 }, lines };
}

async function packAll(workshop: string, manifest: Manifest, target: string): Promise<void> {
  const tar = pack();
  const names = [MANIFEST, ...manifest.files.map(({ part }) => part.name), ...manifest.tables.map(({ part }) => part.name)];
  const writing = pipeline(tar, createGzip({ level: 6 }), createWriteStream(target, { mode: 0o600 }));
  const filling = (async () => {
    for (const name of names) await addEntry(tar, name, path.join(workshop, name), new Date(manifest.madeAt));
    tar.finalize();
  })();
  // Whichever fails first ends the other: neither may be left without somebody who looks at it.
  filling.catch((error: Error) => tar.destroy(error));
  await Promise.all([writing, filling]);
  await syncFile(target);
}

async function addEntry(tar: Pack, name: string, file: string, mtime: Date): Promise<void> {
  const { size } = await stat(file);
  if (size === 0) return void tar.entry({ name, mode: 0o600, mtime }, await readFile(file));
  await pipeline(createReadStream(file), tar.entry({ name, mode: 0o600, mtime, size }));
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
}
