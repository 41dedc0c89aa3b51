import type { Context } from '@/lib/auth/context';
import { todayIn } from '@/lib/core/dates';
import { currentAreas, currentItems } from '@/lib/crisis/current';
import type { Db, Tx } from '@/lib/db/client';
import type { ReportRules } from '../input/check-report';

type Asked = Pick<Context, 'crisis' | 'now'> & { db: Db | Tx };

/** What this installation's crisis says about reports, on the day of the request. */
export async function reportRules({ db, crisis, now }: Asked): Promise<ReportRules> {
  return { crisis, areas: await currentAreas(db), items: await currentItems(db), today: todayIn(crisis.timeZone, now) };
}
