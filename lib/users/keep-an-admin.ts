import { problems } from '@/lib/core/problem';
import type { Tx } from '@/lib/db/client';

/**
 * Throws last-admin (409) when nobody but this person could invite and suspend afterwards. All administrators are locked, in one
 * order, so that two of them cannot put each other out at the same moment.
 */
export async function keepAnAdmin(tx: Tx, personId: string): Promise<void> {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM account WHERE role = 'ADMIN' AND suspended_at IS NULL ORDER BY id FOR UPDATE`;
  if (admins.every(({ id }) => id === personId)) throw problems.lastAdmin();
}
