import type { Actor } from '@/lib/auth/actor';
import type { Tx } from '@/lib/db/client';

type SystemActor = Extract<Actor, { kind: 'system' }>;

/**
 * Who the documented record is written down under. Accounts without role and passphrase, which the database keeps so: nobody can sign
 * in as one. Author and reviewer are two, because nobody reviews a report of their own.
 */
export const RECORD_AUTHOR: SystemActor = { kind: 'system', id: '5f0e0000-0000-4000-8000-000000000001' };
export const RECORD_REVIEWER: SystemActor = { kind: 'system', id: '5f0e0000-0000-4000-8000-000000000002' };

/** Makes the accounts of both, once. */
export async function storeSystemActors(tx: Tx, now: Date): Promise<void> {
  const named = [
    { id: RECORD_AUTHOR.id, name: 'Documented record' },
    { id: RECORD_REVIEWER.id, name: 'Profile loader' },
  ];
  await tx.user.createMany({
    data: named.map(({ id, name }) => ({ id, name, nameKey: name.toLowerCase(), system: true, createdAt: now })),
    skipDuplicates: true,
  });
}
