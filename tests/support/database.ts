import { randomUUID } from 'node:crypto';
import { Client, type Pool } from 'pg';
import { openDb, openPool, type Db } from '@/lib/db/client';

export type TestDatabase = { db: Db; pool: Pool; url: string; close: () => Promise<void> };

/**
 * A database of this suite's own: migrated, with the first profile, and with its documented record on request. Code that asks for
 * the process's pool (currentDb) finds this one. Databases are not dropped one by one: the cluster goes at the end of the run.
 */
export async function testDatabase({ record = false, connections = 10 } = {}): Promise<TestDatabase> {
  const cluster = process.env.TEST_CLUSTER_URL;
  if (!cluster) throw new Error('No test cluster: run the tests with npm test.');
  const name = `suite_${randomUUID().replaceAll('-', '')}`;
  await createFrom(cluster, name, record ? 'template_record' : 'template_profile');
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  const pool = openPool(url.href, connections);
  const db = openDb(pool);
  const shared = globalThis as unknown as Record<symbol, unknown>;
  shared[Symbol.for('shortfall.pool')] = pool;
  shared[Symbol.for('shortfall.prisma')] = db;
  const close = async () => {
    await db.$disconnect();
    if (!pool.ended) await pool.end();
  };
  return { db, pool, url: url.href, close };
}

/** Copying a template fails while somebody else copies it; the next moment is free. */
async function createFrom(cluster: string, name: string, template: string): Promise<void> {
  const admin = new Client({ connectionString: cluster });
  admin.on('error', () => undefined);
  await admin.connect();
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
        return;
      } catch (error) {
        if (attempt === 50 || (error as { code?: string }).code !== '55006') throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  } finally {
    await admin.end();
  }
}
