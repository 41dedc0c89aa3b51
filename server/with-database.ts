import type { Settings } from '@/lib/core/env';
import { openDb, openPool, type Db, type Pool } from '@/lib/db/client';
import { claimDataFolder, dataLock } from './data-folder';
import { openDatabase, runningDatabaseUrl, type Database } from './database';
import { lockHolder } from './file-lock';
import { migrate } from './migrate';
import { startSettings } from './start-settings';

/**
 * Lends the database to a command line tool: that of the running server, or of DATABASE_URL, or the embedded one, started for
 * as long as `work` takes.
 */
export async function withDatabase<T>(work: (db: Db, pool: Pool) => Promise<T>): Promise<T> {
  const { pool, close } = await databaseAtHand(startSettings(process.env));
  try {
    await migrate(pool);
    return await work(openDb(pool), pool);
  } finally {
    await close();
  }
}

async function databaseAtHand(settings: Settings): Promise<Database> {
  if (settings.DATABASE_URL) return openDatabase(settings, {});
  const folder = settings.SHORTFALL_DATA;
  if (lockHolder(dataLock(folder)) !== null) {
    const pool = openPool(runningDatabaseUrl(folder), 2);
    return { pool, close: () => pool.end() };
  }
  const release = claimDataFolder(folder);
  try {
    const { pool, close } = await openDatabase(settings, {});
    return { pool, close: () => close().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}
