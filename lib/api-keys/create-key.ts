import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { record } from '@/lib/audit/record';
import { KEY_SCOPES, type KeyScope } from '@/lib/auth/actor';
import type { Caller } from '@/lib/auth/context';
import { hashOfKey, newKeyToken } from '@/lib/auth/key-token';
import { keyScopesOf, permit } from '@/lib/auth/policy';
import { problems } from '@/lib/core/problem';
import { requiredText } from '@/lib/core/text-schema';
import { parseBySchema } from '@/lib/core/zod-fields';
import { transact } from '@/lib/db/transaction';

/** Keys in use of one account: enough for every program of a newsroom, few enough to look through. */
const MAX_IN_USE = 20;

const createSchema = z.strictObject({
  name: requiredText({ max: 80, empty: 'apiKey.name', long: 'apiKey.long' }),
  scope: z.enum(KEY_SCOPES, { error: 'apiKey.scope' }),
});

export type NewKey = { id: string; name: string; scope: KeyScope; token: string };

/**
 * Makes a key that acts for whoever asks, inside one scope. The token is given here and never again; only its hash is stored. Throws
 * input-refused (422), also for a scope that the person's role does not open and above 20 keys in use.
 */
export async function createKey(ctx: Caller, input: unknown): Promise<NewKey> {
  permit(ctx.actor, 'apiKey.create');
  const { actor } = ctx;
  if (actor.kind !== 'person') throw problems.notAllowed();
  const { name, scope } = parseBySchema(createSchema, input);
  if (!keyScopesOf(actor).includes(scope)) throw problems.inputRefused([{ field: 'scope', code: 'apiKey.scope' }]);
  const token = newKeyToken();
  const id = randomUUID();
  await transact(ctx.db, async (tx) => {
    // Locked, so that two makers at once are counted one after the other.
    await tx.$queryRaw`SELECT id FROM account WHERE id = ${actor.id}::uuid FOR UPDATE`;
    const inUse = await tx.apiKey.count({ where: { accountId: actor.id, revokedAt: null } });
    if (inUse >= MAX_IN_USE) throw problems.inputRefused([{ field: 'name', code: 'apiKey.many', params: { max: MAX_IN_USE } }]);
    await tx.apiKey.create({ data: { id, accountId: actor.id, name, scope, tokenHash: hashOfKey(token), createdAt: ctx.now } });
    await record(tx, { actor, action: 'apiKey.create', subject: id, detail: { scope }, at: ctx.now });
  });
  return { id, name, scope, token };
}
