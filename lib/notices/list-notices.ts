import type { Caller } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';

export type ListedNotice = {
  id: string;
  /** Address on this installation, from the first slash. */
  about: string;
  text: string;
  receivedAt: Date;
  closedAt: Date | null;
  outcome: string | null;
};

/** How many closed ones are shown. */
const CLOSED = 50;
const COLUMNS = { id: true, about: true, text: true, receivedAt: true, closedAt: true, outcome: true } as const;

/** What readers told: all that wait, oldest first (never more than refuseFlood lets in), and the newest that were closed. */
export async function listNotices(ctx: Caller): Promise<{ open: ListedNotice[]; closed: ListedNotice[] }> {
  permit(ctx.actor, 'notice.list');
  const open = await ctx.db.notice.findMany({ where: { closedAt: null }, orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }], select: COLUMNS });
  const closed = await ctx.db.notice.findMany({
    where: { closedAt: { not: null } },
    orderBy: [{ closedAt: 'desc' }, { id: 'asc' }],
    take: CLOSED,
    select: COLUMNS,
  });
  return { open, closed };
}
