import { z } from 'zod';
import { record } from '@/lib/audit/record';
import type { Caller } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { parseBySchema } from '@/lib/core/zod-fields';
import { ROLES, type Role } from '@/lib/crisis/vocabulary';
import { transact } from '@/lib/db/transaction';
import { endSessionsOf } from './end-sessions';
import { findPerson } from './find-person';
import { keepAnAdmin } from './keep-an-admin';

const schema = z.strictObject({ id: z.string(), role: z.enum(ROLES, { error: 'role.choice' }) });

/**
 * Gives a person another role. Their sessions end, because a contributor's lives for weeks and a verifier's must not: they sign in
 * again. The same role again changes nothing. Throws not-found (404), input-refused (422), last-admin (409).
 */
export async function setRole(ctx: Caller, input: unknown): Promise<{ id: string; role: Role }> {
  permit(ctx.actor, 'user.setRole');
  const { id, role } = parseBySchema(schema, input);
  return transact(ctx.db, async (tx) => {
    if (role !== 'ADMIN') await keepAnAdmin(tx, id);
    const person = await findPerson(tx, id);
    if (person.role === role) return { id, role };
    await tx.user.update({ where: { id }, data: { role } });
    await endSessionsOf(tx, id, ctx.now);
    await record(tx, { actor: ctx.actor, action: 'user.setRole', subject: id, detail: { from: person.role, to: role }, at: ctx.now });
    return { id, role };
  });
}
