import type { Actor } from '@/lib/auth/actor';
import type { Db, Tx } from '@/lib/db/client';

/** Whoever has the machine: set-up at the first start, and `npm run account`. */
export const CONSOLE: Extract<Actor, { kind: 'system' }> = { kind: 'system', id: '5f0e0000-0000-4000-8000-000000000003' };

/** Makes the console's account, once: without role and passphrase, so that nobody can sign in as it. */
export async function storeConsole(tx: Db | Tx, now: Date): Promise<void> {
  const row = { id: CONSOLE.id, name: 'Console', nameKey: 'system console', system: true, createdAt: now };
  await tx.user.createMany({ data: [row], skipDuplicates: true });
}
