import type { Db, Tx } from '@/lib/db/client';

/** Whether set-up is done: there is an administrator, suspended or not. */
export async function hasAdmin(db: Db | Tx): Promise<boolean> {
  return (await db.user.count({ where: { role: 'ADMIN' } })) > 0;
}
