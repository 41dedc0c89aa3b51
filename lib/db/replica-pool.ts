import 'server-only';
import { Socket } from 'node:net';
import { Pool, type ClientBase } from 'pg';

export type ReplicaPool = {
  pool: Pool;
  /** Ends every connection at once: whoever waits for an answer on one is told that it broke. */
  cut: () => void;
};

/**
 * A pool for reads of a replica. Its connections refuse to write, also should the replica become a primary between two looks at it; and they
 * can be cut, because a machine that vanishes from the network leaves them waiting for minutes.
 */
export function openReplicaPool(connectionString: string, max: number): ReplicaPool {
  const sockets = new Set<Socket>();
  const stream = () => {
    const socket = new Socket();
    sockets.add(socket);
    return socket.once('close', () => sockets.delete(socket));
  };
  const pool = new Pool({ connectionString, max, connectionTimeoutMillis: 5_000, stream, onConnect: refuseWrites });
  pool.on('error', () => undefined);
  return { pool, cut: () => sockets.forEach((socket) => socket.destroy()) };
}

/** One connection for short looks at a database, so that no look waits for what everybody else asks. */
export function openLookPool(connectionString: string): Pool {
  const pool = new Pool({ connectionString, max: 1, connectionTimeoutMillis: 5_000, query_timeout: 2_000, allowExitOnIdle: true });
  pool.on('error', () => undefined);
  return pool;
}

async function refuseWrites(client: ClientBase): Promise<void> {
  await client.query('SET default_transaction_read_only = on');
}
