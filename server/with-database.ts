import type { Settings } from '@/lib/core/env';
import { openDb, openPool, type Db, type Pool } from '@/lib/db/client';
import { claimDataFolder, dataLock, runningServer } from './data-folder';
import { openDatabase, runningDatabaseUrl, type Database } from './database';
import { lockHolder } from './file-lock';
import { migrate } from './migrate';
import { StartRefusal } from './start-refusal';
import { startSettings } from './start-settings';

type How = {
  /** False leaves the schema as it is: for what saves, restores or looks at an installation. */
  migrates?: boolean;
  /** True refuses while a server runs on this data folder. */
  alone?: boolean;
};

/**
 * Lends the database to a command line tool, as the owner of its tables: that of the running server, or of DATABASE_URL, or the embedded one, started for
 * as long as `work` takes.
 */
export async function withDatabase<T>(work: (db: Db, pool: Pool) => Promise<T>, { migrates = true, alone = false }: How = {}): Promise<T> {
  const settings = startSettings(process.env);
  const holder = runningServer(settings.SHORTFALL_DATA);
  if (alone && holder !== null) throw new StartRefusal(`Shortfall runs on ${settings.SHORTFALL_DATA} (pid ${holder}): stop it first.`);
  const { pool, close } = await databaseAtHand(settings);
  try {
    if (migrates) await migrate(pool);
    return await work(openDb(pool), pool);
  } finally {
    await close();
  }
}

async function databaseAtHand(settings: Settings): Promise<Pick<Database, 'pool' | 'close'>> {
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
