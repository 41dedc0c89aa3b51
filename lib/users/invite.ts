import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { record } from '@/lib/audit/record';
import type { Caller } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { parseBySchema } from '@/lib/core/zod-fields';
import { ROLES, type Role } from '@/lib/crisis/vocabulary';
import { transact } from '@/lib/db/transaction';
import { hashOfToken, newToken } from './invitation-token';

export const INVITATION_HOURS = 72;

const inviteSchema = z.strictObject({ role: z.enum(ROLES, { error: 'role.choice' }) });

export type NewInvitation = { id: string; token: string; role: Role; expiresAt: Date };

/**
 * Makes an invitation to one role: one link, single use, 72 hours. The token is given here and never again; only its hash is stored.
 * Throws input-refused (422).
 */
export async function invite(ctx: Caller, input: unknown): Promise<NewInvitation> {
  permit(ctx.actor, 'user.invite');
  const { role } = parseBySchema(inviteSchema, input);
  const token = newToken();
  const id = randomUUID();
  const expiresAt = new Date(ctx.now.getTime() + INVITATION_HOURS * 60 * 60 * 1000);
  const invitedById = ctx.actor.kind === 'person' ? ctx.actor.id : null;
  await transact(ctx.db, async (tx) => {
    await tx.invitation.create({ data: { id, tokenHash: hashOfToken(token), role, invitedById, createdAt: ctx.now, expiresAt } });
    await record(tx, { actor: ctx.actor, action: 'user.invite', subject: id, detail: { role }, at: ctx.now });
  });
  return { id, token, role, expiresAt };
}
