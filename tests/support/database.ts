import type { Pool } from 'pg';
import { openDb, openPool, type Db } from '@/lib/db/client';
import { createDatabase } from './create-database';

export type TestDatabase = { db: Db; pool: Pool; url: string; close: () => Promise<void> };

/**
 * A database of this suite's own: migrated, with the first profile, and with its documented record on request. Code that asks for
 * the process's pool (currentDb) finds this one. Databases are not dropped one by one: the cluster goes at the end of the run.
 */
export async function testDatabase({ record = false, running = false, connections = 10 } = {}): Promise<TestDatabase> {
  return openTestDatabase(await createDatabase({ record, running }), connections);
}

/** One that is there already, opened as the process's own. */
export function openTestDatabase(url: string, connections = 10): TestDatabase {
  const pool = openPool(url, connections);
  const db = openDb(pool);
  const shared = globalThis as unknown as Record<symbol, unknown>;
  shared[Symbol.for('shortfall.pool')] = pool;
  shared[Symbol.for('shortfall.prisma')] = db;
  const close = async () => {
    await db.$disconnect();
    if (!pool.ended) await pool.end();
  };
  return { db, pool, url, close };
}
