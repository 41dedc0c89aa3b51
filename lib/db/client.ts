import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool, type ClientBase } from 'pg';
import { PrismaClient } from './generated/client';
import { statementName } from './kept-plan';
import { letSendBytes } from './sending-bytes';

export type { Pool, PoolClient } from 'pg';

/** The Prisma client of this process, or of one transaction. */
export type Db = PrismaClient;
export type Tx = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

/** The server makes one pool and every bundle in the process finds it here. */
const POOL = Symbol.for('shortfall.pool');
const CLIENT = Symbol.for('shortfall.prisma');
const POOLS = Symbol.for('shortfall.pools');
const shared = globalThis as unknown as { [POOL]?: Pool; [CLIENT]?: PrismaClient; [POOLS]?: WeakMap<PrismaClient, Pool> };
/** The pool behind each client. */
const pools = (shared[POOLS] ??= new WeakMap());

/** A pool that survives a restarted database: without a listener, an idle connection's error would end the process. */
export function openPool(connectionString: string, max = 10): Pool {
  const pool = new Pool({ connectionString, max, connectionTimeoutMillis: 5_000 });
  pool.on('error', () => undefined);
  pool.on('connect', letSendBytes);
  return pool;
}

const streamPools = new WeakMap<Pool, Pool>();

/**
 * A few connections beside the pool of a client, to the same database, for answers as long as their reader is slow: whoever downloads files at a
 * trickle takes no connection that a report or a page needs. They close by themselves soon after use. Who finds all of them taken for five
 * seconds is told to come back.
 */
export function streamPool(db: Db): Pool {
  const main = pools.get(db) ?? currentPool();
  let pool = streamPools.get(main);
  if (!pool) {
    const { connectionString, stream } = main.options;
    pool = new Pool({ connectionString, ...(stream ? { stream } : {}), max: 4, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 1_000, allowExitOnIdle: true, onConnect: setLimits });
    pool.on('error', () => undefined);
    streamPools.set(main, pool);
  }
  return pool;
}

/**
 * Nobody reads a file for longer than ten minutes, however slow the line; and while a statement computes before its first row, the database
 * looks every half second whether anybody still waits for it.
 */
async function setLimits(client: ClientBase): Promise<void> {
  await client.query("SET statement_timeout = '10min'; SET client_connection_check_interval = '500ms'");
}

/** The pool handed over by the server, else one made from DATABASE_URL. */
export function currentPool(): Pool {
  shared[POOL] ??= openPool(requiredUrl());
  return shared[POOL];
}

/** A Prisma client over a pool; the pool's owner ends it. */
export function openDb(pool: Pool): Db {
  const adapter = new PrismaPg(pool, { onPoolError: () => undefined, onConnectionError: () => undefined, statementNameGenerator: ({ sql }) => statementName(sql) });
  const db = new PrismaClient({ adapter, transactionOptions: { maxWait: 15_000, timeout: 60_000 } });
  pools.set(db, pool);
  return db;
}

/** The pool behind a client that openDb made. */
export function poolOf(db: Db): Pool {
  return pools.get(db) ?? currentPool();
}

/** The one client of this process. */
export function currentDb(): Db {
  shared[CLIENT] ??= openDb(currentPool());
  return shared[CLIENT];
}

function requiredUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('No database: start Shortfall with `npm start`, or set DATABASE_URL.');
  return url;
}
