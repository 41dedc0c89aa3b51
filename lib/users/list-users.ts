import type { Caller } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import type { Role } from '@/lib/crisis/vocabulary';

export type ListedUser = { id: string; name: string; role: Role; createdAt: Date; suspendedAt: Date | null; openSessions: number };

/** Everybody who has an account, by name. When somebody was here last is not in it: nobody needs it to run the installation. */
export async function listUsers(ctx: Caller): Promise<ListedUser[]> {
  permit(ctx.actor, 'user.list');
  const users = await ctx.db.user.findMany({
    where: { system: false },
    orderBy: { nameKey: 'asc' },
    select: {
      id: true, name: true, role: true, createdAt: true, suspendedAt: true,
      _count: { select: { sessions: { where: { endedAt: null, expiresAt: { gt: ctx.now } } } } },
    },
  });
  return users.map(({ _count, role, ...user }) => ({ ...user, role: role as Role, openSessions: _count.sessions }));
}
