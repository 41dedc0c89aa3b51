import type { Role } from '@/lib/crisis/vocabulary';
import { ask } from '@/lib/db/ask';
import type { Db } from '@/lib/db/client';
import { sql } from '@/lib/db/sql';
import { together } from '@/lib/db/together';
import type { Actor } from './actor';
import { SEEN_EVERY, sessionExpiry } from './session-life';

type SessionRow = {
  id: string;
  accountId: string;
  name: string;
  role: Role;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
};

/** Open sessions by their ids, with their accounts: one statement for all requests that arrive at the same time, each as it stands after they arrived. */
const openSessionRow = together<string, SessionRow | null>({
  all: async (db, ids) => {
    const rows = await ask<SessionRow>(db, sql`
      SELECT s.id, a.id AS "accountId", a.name, a.role::text AS role, s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt"
      FROM session s JOIN account a ON a.id = s.account_id
      WHERE s.id = ANY (${ids}::uuid[]) AND s.ended_at IS NULL AND a.suspended_at IS NULL AND NOT a.system`);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  },
  most: 200,
  lanes: 2,
});

/**
 * The person behind a session id, read from the session's and the account's rows on every request; null when the session has ended
 * or run out, or the account is suspended.
 */
export async function findSession(db: Db, sessionId: string, now: Date): Promise<Extract<Actor, { kind: 'person' }> | null> {
  const row = await openSessionRow(db, sessionId);
  if (!row || row.expiresAt <= now) return null;
  if (now.getTime() - row.lastSeenAt.getTime() > SEEN_EVERY) {
    const expiresAt = sessionExpiry(row.role, row.createdAt, now);
    await db.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { lastSeenAt: now, expiresAt } });
  }
  return { kind: 'person', id: row.accountId, role: row.role, name: row.name, sessionId };
}
