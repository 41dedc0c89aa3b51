import type { Role } from '@/lib/crisis/vocabulary';
import type { Db } from '@/lib/db/client';
import type { Actor } from './actor';
import { SEEN_EVERY, sessionExpiry } from './session-life';

type SessionRow = {
  account_id: string;
  name: string;
  role: Role;
  created_at: Date;
  last_seen_at: Date;
};

/**
 * The person behind a session id, read from the session's and the account's rows on every request; null when the session has ended
 * or run out, or the account is suspended.
 */
export async function findSession(db: Db, sessionId: string, now: Date): Promise<Extract<Actor, { kind: 'person' }> | null> {
  const [row] = await db.$queryRaw<SessionRow[]>`
    SELECT a.id AS account_id, a.name, a.role::text AS role, s.created_at, s.last_seen_at
    FROM session s JOIN account a ON a.id = s.account_id
    WHERE s.id = ${sessionId}::uuid AND s.ended_at IS NULL AND s.expires_at > ${now}
      AND a.suspended_at IS NULL AND NOT a.system`;
  if (!row) return null;
  if (now.getTime() - row.last_seen_at.getTime() > SEEN_EVERY) {
    const expiresAt = sessionExpiry(row.role, row.created_at, now);
    await db.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { lastSeenAt: now, expiresAt } });
  }
  return { kind: 'person', id: row.account_id, role: row.role, name: row.name, sessionId };
}
