import { randomUUID } from 'node:crypto';
import { record } from '@/lib/audit/record';
import type { Db } from '@/lib/db/client';
import { transact } from '@/lib/db/transaction';
import { CONSOLE, storeConsole } from './console-actor';
import { hasAdmin } from './has-admin';
import { hashOfToken, newToken } from './invitation-token';
import { INVITATION_HOURS } from './invite';

type Options = { db: Db; now: Date; publicUrl: string };

/**
 * The one-time address that makes the first administrator, new at every start and the only one that works; null once there is an
 * administrator. There is no default account: whoever reads the console sets the installation up.
 */
export async function setupAddress({ db, now, publicUrl }: Options): Promise<string | null> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + INVITATION_HOURS * 60 * 60 * 1000);
  const isMade = await transact(db, async (tx) => {
    // First the older ones: this waits for whoever is redeeming one at this moment, and then finds the administrator.
    await tx.invitation.updateMany({ where: { setup: true, redeemedAt: null, revokedAt: null }, data: { revokedAt: now } });
    if (await hasAdmin(tx)) return false;
    await storeConsole(tx, now);
    const id = randomUUID();
    await tx.invitation.create({ data: { id, tokenHash: hashOfToken(token), setup: true, role: 'ADMIN', createdAt: now, expiresAt } });
    await record(tx, { actor: CONSOLE, action: 'user.invite', subject: id, detail: { role: 'ADMIN', setup: true }, at: now });
    return true;
  });
  return isMade ? `${publicUrl.replace(/\/$/, '')}/setup/${token}` : null;
}
