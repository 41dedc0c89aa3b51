import { z } from 'zod';
import { record } from '@/lib/audit/record';
import type { Caller } from '@/lib/auth/context';
import { inHashQueue } from '@/lib/auth/hash-queue';
import { newPassphrase } from '@/lib/auth/passphrase-schema';
import { hashPassphrase } from '@/lib/auth/password';
import { personName } from '@/lib/auth/person-name';
import { permit } from '@/lib/auth/policy';
import { parseBySchema } from '@/lib/core/zod-fields';
import { ROLES, type Role } from '@/lib/crisis/vocabulary';
import { transact } from '@/lib/db/transaction';
import { storeAccount } from './store-account';

type Input = { name: string; role: string; passphrase: string };

const createSchema = (name: string) =>
  z.strictObject({ name: personName, role: z.enum(ROLES, { error: 'role.choice' }), passphrase: newPassphrase(name) });

/** Makes an account at once, for installations set up by a script: from the console alone. Throws input-refused, name-taken. */
export async function createAccount(ctx: Caller, input: Input): Promise<{ id: string; name: string; role: Role }> {
  permit(ctx.actor, 'user.create');
  const { name, role, passphrase } = parseBySchema(createSchema(input.name), input);
  const passphraseHash = await inHashQueue(() => hashPassphrase(passphrase));
  return transact(ctx.db, async (tx) => {
    const id = await storeAccount(tx, { name, role, passphraseHash, createdAt: ctx.now });
    await record(tx, { actor: ctx.actor, action: 'user.create', subject: id, detail: { role }, at: ctx.now });
    return { id, name, role };
  });
}
