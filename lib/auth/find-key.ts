import type { Role } from '@/lib/crisis/vocabulary';
import { ask } from '@/lib/db/ask';
import type { Db } from '@/lib/db/client';
import { sql } from '@/lib/db/sql';
import { together } from '@/lib/db/together';
import type { Actor, KeyScope } from './actor';
import { hashOfKey } from './key-token';

type KeyRow = { id: string; hash: string; scope: KeyScope; lastUsedOn: string | null; accountId: string; name: string; role: Role };

/** Keys by the hashes of their tokens, with their accounts: one statement for all requests that arrive at the same time, each as it stands after they arrived. */
const keyRow = together<string, KeyRow | null>({
  all: async (db, hashes) => {
    const rows = await ask<KeyRow>(db, sql`
      SELECT k.id, k.token_hash AS hash, k.scope, k.last_used_on::text AS "lastUsedOn", a.id AS "accountId", a.name, a.role::text AS role
      FROM api_key k JOIN account a ON a.id = k.account_id
      WHERE k.token_hash = ANY (${hashes}::text[]) AND k.revoked_at IS NULL AND a.suspended_at IS NULL AND NOT a.system`);
    const found = new Map(rows.map((row) => [row.hash, row]));
    return hashes.map((hash) => found.get(hash) ?? null);
  },
  most: 200,
  lanes: 2,
});

/**
 * The person whose key this is, inside the key's scope, read from both rows on every request; null for a key that is unknown or revoked, and while
 * the account is suspended. Whatever was sent costs one hash and one look into an index, so wrong keys tell nothing apart; they are not
 * throttled, because 256 random bits are not found by trying. Of its use, the day (UTC) is written down and no more.
 */
export async function findKey(db: Db, token: string, now: Date): Promise<Extract<Actor, { kind: 'person' }> | null> {
  const today = now.toISOString().slice(0, 10);
  const row = await keyRow(db, hashOfKey(token));
  if (!row) return null;
  const isUsed = row.lastUsedOn !== null && row.lastUsedOn >= today;
  if (!isUsed) await db.$executeRaw`UPDATE api_key SET last_used_on = ${today}::date WHERE id = ${row.id}::uuid`;
  return { kind: 'person', id: row.accountId, role: row.role, name: row.name, sessionId: null, scope: row.scope };
}
