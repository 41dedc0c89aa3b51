import os from 'node:os';
import type { PoolClient } from 'pg';
import { databaseIsHere } from '@/lib/db/give-way';
import { streamPool, type Pool } from '@/lib/db/client';
import { testDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** Of the database's process behind a new connection: 0 for everybody, more for one that gives way. */
async function priorityIn(pool: Pool): Promise<number> {
  const client = (await pool.connect()) as PoolClient & { processID: number };
  try {
    return os.getPriority(client.processID);
  } finally {
    // Closed, so that the next one is new.
    client.release(true);
  }
}

test('only what reads masses gives way, and only where the database is of this machine', async () => {
  expect(await priorityIn(streamPool(database.db))).toBe(0);
  databaseIsHere();
  expect(await priorityIn(streamPool(database.db))).toBe(10);
  expect(await priorityIn(database.pool)).toBe(0);
});
