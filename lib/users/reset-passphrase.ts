import { z } from 'zod';
import { record } from '@/lib/audit/record';
import type { Caller } from '@/lib/auth/context';
import { inHashQueue } from '@/lib/auth/hash-queue';
import { newPassphrase } from '@/lib/auth/passphrase-schema';
import { hashPassphrase } from '@/lib/auth/password';
import { nameKey } from '@/lib/auth/person-name';
import { permit } from '@/lib/auth/policy';
import { problems } from '@/lib/core/problem';
import { parseBySchema } from '@/lib/core/zod-fields';
import { transact } from '@/lib/db/transaction';
import { endSessionsOf } from './end-sessions';

type Input = { name: string; passphrase: string };

const resetSchema = (name: string) => z.strictObject({ name: z.string(), passphrase: newPassphrase(name) });

/** Gives a person a new passphrase and ends their sessions: from the console alone. Throws input-refused (422). */
export async function resetPassphrase(ctx: Caller, input: Input): Promise<{ id: string }> {
  permit(ctx.actor, 'user.reset');
  const { name, passphrase } = parseBySchema(resetSchema(input.name), input);
  const passphraseHash = await inHashQueue(() => hashPassphrase(passphrase));
  return transact(ctx.db, async (tx) => {
    const person = await tx.user.findUnique({ where: { nameKey: nameKey(name), system: false }, select: { id: true } });
    if (!person) throw problems.inputRefused([{ field: 'name', code: 'name.unknown' }]);
    await tx.user.update({ where: { id: person.id }, data: { passphraseHash } });
    await endSessionsOf(tx, person.id, ctx.now);
    await record(tx, { actor: ctx.actor, action: 'user.reset', subject: person.id, at: ctx.now });
    return person;
  });
}
