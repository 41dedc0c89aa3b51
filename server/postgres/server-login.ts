import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Pool } from '@/lib/db/client';
import { clusterUrl, writeWhole } from './credentials';

/** The account of the embedded database that the server works with; the owner only migrates, saves and restores. */
export const SERVER_ROLE = 'shortfall_server';

/**
 * The connection string of the server's own account in the embedded database. The account and its password (256 bits, readable by the user of
 * the server alone) are made once, in data folders of earlier versions too.
 *
 * @param owner connects to any database of the cluster as its owner
 */
export async function serverLogin(owner: Pool, { home, port, database }: { home: string; port: number; database: string }): Promise<string> {
  const file = path.join(home, 'server-password');
  const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [SERVER_ROLE]);
  const isThere = rowCount === 1;
  if (!isThere || !existsSync(file)) {
    // No sign of it ends a literal. It is kept only once the account has it: a start that is broken off here makes another.
    const password = randomBytes(32).toString('base64url');
    await owner.query(`${isThere ? 'ALTER' : 'CREATE'} ROLE ${SERVER_ROLE} LOGIN PASSWORD '${password}'`);
    writeWhole(file, `${password}\n`);
  }
  return clusterUrl(home, port, database, { role: SERVER_ROLE, password: readFileSync(file, 'utf8').trim() });
}
