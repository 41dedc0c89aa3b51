import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { openDb, openPool } from '@/lib/db/client';
import { loadProfile } from '@/lib/imports/load-profile';
import { migrate } from '@/server/migrate';
import { startCluster } from '@/server/postgres/start-cluster';

/** Two databases that suites are copied from: the first profile without and with its documented record. */
export const TEMPLATES = { empty: 'template_profile', record: 'template_record' } as const;

const PROFILE = path.resolve('prisma/profiles/nk-2022-2023');
const LOADED_AT = new Date('2026-01-15T08:30:00.000Z');

/** A throw-away cluster with both templates. TEST_DATABASE_URL uses a PostgreSQL that runs already instead. */
export async function startTestCluster(): Promise<{ url: string; stop: () => Promise<void> }> {
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'shortfall-test-'));
  const given = process.env.TEST_DATABASE_URL;
  const cluster = given ? null : await startCluster({ dataDir: scratch, durable: false });
  const url = given ?? cluster!.urlOf('postgres');
  const stop = async () => {
    await cluster?.stop();
    await rm(scratch, { recursive: true, force: true });
  };
  try {
    const bare = path.join(scratch, 'profile');
    await cp(PROFILE, bare, { recursive: true, filter: (file) => !file.endsWith('documented-reports.csv') });
    await makeTemplate(url, TEMPLATES.empty, bare);
    await makeTemplate(url, TEMPLATES.record, PROFILE);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function makeTemplate(url: string, name: string, folder: string): Promise<void> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${name}`);
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  await admin.end();
  const database = new URL(url);
  database.pathname = `/${name}`;
  const pool = openPool(database.href, 4);
  await migrate(pool);
  // Instants of public data never go back: these databases begin in January, and tests go on from there.
  await pool.query('UPDATE data_version SET changed_at = $1', [LOADED_AT]);
  await loadProfile({ db: openDb(pool), folder, now: LOADED_AT });
  await pool.end();
}
