import path from 'node:path';
import type { Settings } from '@/lib/core/env';
import { openPool, type Pool } from '@/lib/db/client';
import { clusterUrl, lastPort } from './postgres/credentials';
import { serverLogin } from './postgres/server-login';
import { startCluster, type Cluster } from './postgres/start-cluster';
import { grantRights } from './rights/grant-rights';
import { StartRefusal } from './start-refusal';

export type Database = {
  /** Connects as the owner of the tables: for migrations, backups and the command line. */
  pool: Pool;
  /** What the server itself works with; null where there is no other account than the owner's. */
  serverUrl: string | null;
  close: () => Promise<void>;
};

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
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = settings;
  if (settings.DATABASE_REPLICA_URL && !url) throw new StartRefusal('DATABASE_REPLICA_URL is of use beside DATABASE_URL alone: set both or neither.');
  if (ownerUrl && !url) throw new StartRefusal('DATABASE_OWNER_URL is of use beside DATABASE_URL alone: set both or neither.');
  if (url) {
    const pool = openPool(ownerUrl ?? url, CONNECTIONS);
    await requireVersion(pool, new URL(ownerUrl ?? url), ownerUrl ? 'DATABASE_OWNER_URL' : 'DATABASE_URL');
    return { pool, serverUrl: ownerUrl ? url : null, close: () => endPool(pool) };
  }
  const cluster = await startCluster({ dataDir: settings.SHORTFALL_DATA, durable: true, signal, announce });
  const serverUrl = await makeDatabase(cluster).catch(async (error: unknown) => {
    await cluster.stop();
    throw error;
  });
  const pool = openPool(cluster.urlOf(NAME), CONNECTIONS);
  const close = async () => {
    await endPool(pool);
    await cluster.stop();
  };
  return { pool, serverUrl, close };
}

/**
 * The pool that the server works with: where it has an account of its own, with the rights of that account as they should be. The schema must be
 * that of this version.
 */
export async function openServerPool({ pool: owner, serverUrl }: Database): Promise<{ pool: Pool; close: () => Promise<void> }> {
  if (!serverUrl) return { pool: owner, close: async () => undefined };
  const pool = openPool(serverUrl, CONNECTIONS);
  await grantRights(owner, await letIn(pool, new URL(serverUrl), 'DATABASE_URL'));
  return { pool, close: () => endPool(pool) };
}

/** Makes the database and the server's account where they are missing; gives the connection string of the account. */
async function makeDatabase({ home, port, urlOf }: Cluster): Promise<string> {
  const pool = openPool(urlOf('postgres'), 1);
  try {
    const { rowCount } = await pool.query('SELECT FROM pg_database WHERE datname = $1', [NAME]);
    if (rowCount === 0) await pool.query(`CREATE DATABASE ${NAME}`);
    return await serverLogin(pool, { home, port, database: NAME });
  } finally {
    await pool.end();
  }
}

async function requireVersion(pool: Pool, url: URL, setting: string): Promise<void> {
  await letIn(pool, url, setting);
  const { rows } = await pool.query<{ version: number }>("SELECT current_setting('server_version_num')::int / 10000 AS version");
  const { version } = rows[0]!;
  if (version < LEAST_VERSION) throw new StartRefusal(`The database at ${placeOf(url)} is PostgreSQL ${version}: ${LEAST_VERSION} or newer is needed.`);
}

/** The name of the account that a pool connects with. Throws StartRefusal, naming the setting, when it is not let in. */
async function letIn(pool: Pool, url: URL, setting: string): Promise<string> {
  const answer = await pool.query<{ role: string }>('SELECT current_user AS role').catch((error: NodeJS.ErrnoException) => {
    throw new StartRefusal(`The database at ${placeOf(url)} does not let us in (${error.code ?? error.message}): check ${setting}.`);
  });
  return answer.rows[0]!.role;
}

/** Where a database is, without who asks it. */
export function placeOf({ hostname, port }: URL): string {
  return `${hostname}:${port || 5432}`;
}

/** Waits for work under way, but not for ever: what is cut off then was never acknowledged. */
async function endPool(pool: Pool): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, END_WITHIN_MS)));
  await Promise.race([pool.end(), late]);
  clearTimeout(timer);
}
