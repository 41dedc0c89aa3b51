import { problems } from '@/lib/core/problem';
import type { Role } from '@/lib/crisis/vocabulary';
import type { Tx } from '@/lib/db/client';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export type Person = { id: string; role: Role; suspendedAt: Date | null };

/** A person's account, locked until the transaction ends. Throws not-found (404), also for the system's own accounts. */
export async function findPerson(tx: Tx, id: string): Promise<Person> {
  if (!UUID.test(id)) throw problems.notFound();
  const [row] = await tx.$queryRaw<{ id: string; role: Role; suspended_at: Date | null }[]>`
    SELECT id, role::text AS role, suspended_at FROM account WHERE id = ${id}::uuid AND NOT system FOR UPDATE`;
  if (!row) throw problems.notFound();
  return { id: row.id, role: row.role, suspendedAt: row.suspended_at };
}
