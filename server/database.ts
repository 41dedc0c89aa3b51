import path from 'node:path';
import type { Settings } from '@/lib/core/env';
import { openPool, type Pool } from '@/lib/db/client';
import { clusterUrl, lastPort } from './postgres/credentials';
import { startCluster } from './postgres/start-cluster';
import { StartRefusal } from './start-refusal';

export type Database = { pool: Pool; close: () => Promise<void> };

type How = { signal?: AbortSignal; announce?: (line: string) => void };

const NAME = 'shortfall';
const CONNECTIONS = 20;
const LEAST_VERSION = 15;
const END_WITHIN_MS = 3_000;

/** The embedded database of a data folder whose server runs. */
export function runningDatabaseUrl(dataFolder: string): string {
  const home = path.join(dataFolder, 'postgres');
  return clusterUrl(home, lastPort(home), NAME);
}

/** The database of an installation: the one DATABASE_URL names, or else the embedded one, started here. */
export async function openDatabase(settings: Settings, { signal, announce }: How): Promise<Database> {
  if (settings.DATABASE_URL) {
    const pool = openPool(settings.DATABASE_URL, CONNECTIONS);
    await requireVersion(pool, new URL(settings.DATABASE_URL));
    return { pool, close: () => endPool(pool) };
  }
  const cluster = await startCluster({ dataDir: settings.SHORTFALL_DATA, durable: true, signal, announce });
  try {
    await makeDatabase(cluster.urlOf('postgres'));
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  const pool = openPool(cluster.urlOf(NAME), CONNECTIONS);
  const close = async () => {
    await endPool(pool);
    await cluster.stop();
  };
  return { pool, close };
}

async function makeDatabase(url: string): Promise<void> {
  const pool = openPool(url, 1);
  try {
    const { rowCount } = await pool.query('SELECT FROM pg_database WHERE datname = $1', [NAME]);
    if (rowCount === 0) await pool.query(`CREATE DATABASE ${NAME}`);
  } finally {
    await pool.end();
  }
}

async function requireVersion(pool: Pool, { hostname, port }: URL): Promise<void> {
  const where = `${hostname}:${port || 5432}`;
  const answer = await pool.query<{ version: number }>("SELECT current_setting('server_version_num')::int / 10000 AS version").catch(
    (error: NodeJS.ErrnoException) => {
      throw new StartRefusal(`The database at ${where} does not let us in (${error.code ?? error.message}): check DATABASE_URL.`);
    },
  );
  const version = answer.rows[0]!.version;
  if (version < LEAST_VERSION) throw new StartRefusal(`The database at ${where} is PostgreSQL ${version}: ${LEAST_VERSION} or newer is needed.`);
}

/** Waits for work under way, but not for ever: what is cut off then was never acknowledged. */
async function endPool(pool: Pool): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, END_WITHIN_MS)));
  await Promise.race([pool.end(), late]);
  clearTimeout(timer);
}
