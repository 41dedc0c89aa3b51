import type { Role } from '@/lib/crisis/vocabulary';
import type { Db } from '@/lib/db/client';
import type { Actor, KeyScope } from './actor';
import { hashOfKey } from './key-token';

type KeyRow = { id: string; scope: KeyScope; is_used: boolean; account_id: string; name: string; role: Role };

/**
 * The person whose key this is, inside the key's scope, read from both rows on every request; null for a key that is unknown or revoked, and while
 * the account is suspended. Whatever was sent costs one hash and one look into an index, so wrong keys tell nothing apart; they are not
 * throttled, because 256 random bits are not found by trying. Of its use, the day (UTC) is written down and no more.
 */
export async function findKey(db: Db, token: string, now: Date): Promise<Extract<Actor, { kind: 'person' }> | null> {
  const today = now.toISOString().slice(0, 10);
  const [row] = await db.$queryRaw<KeyRow[]>`
    SELECT k.id, k.scope, coalesce(k.last_used_on >= ${today}::date, false) AS is_used, a.id AS account_id, a.name, a.role::text AS role
    FROM api_key k JOIN account a ON a.id = k.account_id
    WHERE k.token_hash = ${hashOfKey(token)} AND k.revoked_at IS NULL AND a.suspended_at IS NULL AND NOT a.system`;
  if (!row) return null;
  if (!row.is_used) await db.$executeRaw`UPDATE api_key SET last_used_on = ${today}::date WHERE id = ${row.id}::uuid`;
  return { kind: 'person', id: row.account_id, role: row.role, name: row.name, sessionId: null, scope: row.scope };
}
