import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'next-auth/jwt';

const DAY = 24 * 60 * 60;

/**
 * So many contributors, each signed in: rows and sealed cookies, without the cost of signing in.
 *
 * @param client connected as the owner of the tables of the server under test
 * @returns their Cookie headers
 */
export async function contributors(client, { data, count }) {
  const secret = readFileSync(path.join(data, 'secret'), 'utf8').trim();
  const cookies = [];
  for (let index = 0; index < count; index += 1) {
    const [account, session] = [randomUUID(), randomUUID()];
    await client.query(
      `INSERT INTO account (id, name, name_key, role, system, passphrase_hash, created_at)
       VALUES ($1, 'bench ' || $2::text, 'bench ' || $2::text, 'CONTRIBUTOR', false, 'nobody signs in with it', now())`, [account, account]);
    await client.query(
      `INSERT INTO session (id, account_id, created_at, last_seen_at, expires_at)
       VALUES ($1, $2, now(), now(), now() + interval '1 day')`, [session, account]);
    cookies.push(`next-auth.session-token=${await encode({ token: { sid: session }, secret, maxAge: DAY })}`);
  }
  return cookies;
}
