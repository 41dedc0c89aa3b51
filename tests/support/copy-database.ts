import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { currentPool, openDb, openPool } from '@/lib/db/client';
import type { TestDatabase } from './database';

/** The same database a second time, row for row. The first must be closed; code that asks for the process's pool finds the copy. */
export async function copyOfDatabase(url: string): Promise<TestDatabase> {
  const copy = new URL(url);
  copy.pathname = `/copy_${randomUUID().replaceAll('-', '')}`;
  const admin = new Client({ connectionString: process.env.TEST_CLUSTER_URL });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${copy.pathname.slice(1)} TEMPLATE ${new URL(url).pathname.slice(1)}`);
  await admin.end();
  const pool = openPool(copy.href);
  const db = openDb(pool);
  const shared = globalThis as unknown as Record<symbol, unknown>;
  shared[Symbol.for('shortfall.pool')] = pool;
  shared[Symbol.for('shortfall.prisma')] = db;
  if (currentPool() !== pool) throw new Error('The process keeps another pool.');
  const close = async () => {
    await db.$disconnect();
    await pool.end();
  };
  return { db, pool, url: copy.href, close };
}
