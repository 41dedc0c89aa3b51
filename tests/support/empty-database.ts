import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { openDb, openPool } from '@/lib/db/client';
import { migrate } from '@/server/migrate';
import type { TestDatabase } from './database';

/** A migrated database without a profile: what a first start finds. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const cluster = process.env.TEST_CLUSTER_URL;
  if (!cluster) throw new Error('No test cluster: run the tests with npm test.');
  const url = new URL(cluster);
  url.pathname = `/empty_${randomUUID().replaceAll('-', '')}`;
  const admin = new Client({ connectionString: cluster });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${url.pathname.slice(1)} TEMPLATE template0 ENCODING 'UTF8'`);
  await admin.end();
  const pool = openPool(url.href);
  await migrate(pool);
  const db = openDb(pool);
  const close = async () => {
    await db.$disconnect();
    await pool.end();
  };
  return { db, pool, url: url.href, close };
}
