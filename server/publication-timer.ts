import { publishDue } from '@/lib/publication/publish-due';
import type { Db, Pool } from '@/lib/db/client';
import { logFault } from './log-fault';

const EVERY_MS = 60_000;

/** The key of the advisory lock: of several processes on one database, one at a time publishes. */
const LOCK = 72707370;

/**
 * Makes public, every minute, the reports whose delay is over.
 *
 * @returns a function that ends the timer; it waits for a publication that is under way
 */
export function startPublicationTimer(db: Db, pool: Pool): () => Promise<void> {
  let working: Promise<void> | null = null;
  const timer = setInterval(() => {
    working ??= publishAlone(db, pool).catch(logFault).finally(() => (working = null));
  }, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await working;
  };
}

async function publishAlone(db: Db, pool: Pool): Promise<void> {
  const connection = await pool.connect();
  try {
    const { rows } = await connection.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [LOCK]);
    if (rows[0]?.mine) await publishDue({ db, now: new Date() });
  } finally {
    // Ending the connection ends its lock too, whatever has happened to it meanwhile.
    connection.release(true);
  }
}
