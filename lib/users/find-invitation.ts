import { problems } from '@/lib/core/problem';
import type { Role } from '@/lib/crisis/vocabulary';
import type { Db, Tx } from '@/lib/db/client';
import { hashOfToken } from './invitation-token';

export type OpenInvitation = { id: string; role: Role; setup: boolean; expiresAt: Date };

/** The invitation behind a link that still works. Throws link-used (410): used, expired (or replaced by a newer one) or unknown. */
export async function findInvitation(db: Db | Tx, token: string, now: Date): Promise<OpenInvitation> {
  const row = await db.invitation.findUnique({ where: { tokenHash: hashOfToken(token) } });
  if (!row) throw problems.linkUsed('unknown');
  if (row.redeemedAt) throw problems.linkUsed('used');
  if (row.revokedAt || row.expiresAt <= now) throw problems.linkUsed('expired');
  return { id: row.id, role: row.role, setup: row.setup, expiresAt: row.expiresAt };
}

/** The same, with the row locked until the transaction ends: whoever comes second waits, and then finds it used. */
export async function lockInvitation(tx: Tx, token: string, now: Date): Promise<OpenInvitation> {
  await tx.$queryRaw`SELECT 1 FROM invitation WHERE token_hash = ${hashOfToken(token)} FOR UPDATE`;
  return findInvitation(tx, token, now);
}
