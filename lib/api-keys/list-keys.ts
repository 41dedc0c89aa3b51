import { actorId, type KeyScope } from '@/lib/auth/actor';
import type { Caller } from '@/lib/auth/context';
import { grantOf, permit } from '@/lib/auth/policy';

/** As many as a page holds: the newest. */
const NEWEST = 500;

/** A key without its token, which nobody has but its owner. Days are UTC. */
export type ListedKey = {
  id: string;
  name: string;
  scope: KeyScope;
  createdAt: Date;
  lastUsedOn: Date | null;
  revokedAt: Date | null;
  /** The name of its account. */
  owner: string;
};

/** The keys of whoever asks, or everybody's for whom the table grants all: those in use first, then the newest. */
export async function listKeys(ctx: Caller): Promise<ListedKey[]> {
  permit(ctx.actor, 'apiKey.list');
  const isAll = grantOf(ctx.actor, 'apiKey.list') === 'all';
  const keys = await ctx.db.apiKey.findMany({
    where: isAll ? {} : { accountId: actorId(ctx.actor)! },
    orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }, { id: 'asc' }],
    select: { id: true, name: true, scope: true, createdAt: true, lastUsedOn: true, revokedAt: true, account: { select: { name: true } } },
    take: NEWEST,
  });
  return keys.map(({ account, scope, ...key }) => ({ ...key, scope: scope as KeyScope, owner: account.name }));
}
