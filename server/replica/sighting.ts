import type { Pool } from '@/lib/db/client';

/** What one look at a database says of it. */
export type Sighting = {
  /** Whether it follows another one and takes no writes itself. */
  isStandby: boolean;
  /** The cluster it was made in: every replica has that of its primary. */
  system: string;
  /** The database inside it. */
  database: string;
  /** How far it is in the log of changes (WAL), in bytes from its beginning. */
  position: number;
};

const LOOK = `SELECT pg_is_in_recovery() AS "isStandby", (SELECT system_identifier::text FROM pg_control_system()) AS system,
  (SELECT oid::text FROM pg_database WHERE datname = current_database()) AS database,
  pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END, '0/0')::float8 AS position`;

/** Looks at a database. Throws when it does not answer, with the limits of the pool. */
export async function sight(pool: Pool): Promise<Sighting> {
  const { rows } = await pool.query<Sighting>(LOOK);
  return rows[0]!;
}
