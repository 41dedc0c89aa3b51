import { z } from 'zod';
import { record } from '@/lib/audit/record';
import type { Caller } from '@/lib/auth/context';
import { inHashQueue } from '@/lib/auth/hash-queue';
import { newPassphrase } from '@/lib/auth/passphrase-schema';
import { hashPassphrase } from '@/lib/auth/password';
import { personName } from '@/lib/auth/person-name';
import { permit } from '@/lib/auth/policy';
import { problems } from '@/lib/core/problem';
import { parseBySchema } from '@/lib/core/zod-fields';
import type { Role } from '@/lib/crisis/vocabulary';
import { transact } from '@/lib/db/transaction';
import { findInvitation, lockInvitation } from './find-invitation';
import { hasAdmin } from './has-admin';
import { storeAccount } from './store-account';

const acceptSchema = (name: unknown) =>
  z.strictObject({
    token: z.string().max(200),
    name: personName,
    passphrase: newPassphrase(typeof name === 'string' ? name : ''),
  });

/**
 * Turns a link into an account of the invited role, once: of fifty at the same moment one succeeds. The set-up link makes the first
 * administrator and nobody after that. Throws link-used (410), input-refused (422), name-taken (409).
 */
export async function acceptInvitation(ctx: Caller, input: unknown): Promise<{ id: string; role: Role }> {
  permit(ctx.actor, 'invitation.redeem');
  const { token, name, passphrase } = parseBySchema(acceptSchema((input as { name?: unknown } | null)?.name), input);
  // Asked before hashing too: a used link must not cost a hash.
  await findInvitation(ctx.db, token, ctx.now);
  const passphraseHash = await inHashQueue(() => hashPassphrase(passphrase));
  return transact(ctx.db, async (tx) => {
    const { id: invitation, role, setup } = await lockInvitation(tx, token, ctx.now);
    if (setup && (await hasAdmin(tx))) throw problems.linkUsed('used');
    const id = await storeAccount(tx, { name, role, passphraseHash, createdAt: ctx.now });
    await tx.invitation.update({ where: { id: invitation }, data: { redeemedAt: ctx.now, redeemedById: id } });
    await record(tx, { actor: ctx.actor, action: 'invitation.redeem', subject: id, detail: { invitation, role, setup }, at: ctx.now });
    return { id, role };
  });
}
