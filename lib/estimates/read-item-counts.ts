import { dayFromDb, dayToDb } from '@/lib/core/dates';
import type { Crisis, Day } from '@/lib/crisis/schema';
import type { Category } from '@/lib/crisis/vocabulary';
import type { Db } from '@/lib/db/client';
import { lastFigureDay } from './period';

/** Public reports of one item on the days of the figures; `itemCode` null for those that name none ("in general"). */
export type ItemCount = { category: Category; itemCode: string | null; reports: number; newestOn: Day };

/**
 * F6 by item, over all areas and days that figures exist for: what getTrend counts for each item, in one read. Items that no report names
 * are not in it.
 */
export async function readItemCounts(db: Db, crisis: Crisis, today: Day): Promise<ItemCount[]> {
  const rows = await db.countCell.groupBy({
    by: ['category', 'itemCode'],
    where: { day: { lte: dayToDb(lastFigureDay(crisis, today)) } },
    _sum: { reports: true },
    _max: { day: true },
  });
  return rows.flatMap(({ category, itemCode, _sum, _max }) =>
    _sum.reports && _max.day ? [{ category, itemCode: itemCode || null, reports: _sum.reports, newestOn: dayFromDb(_max.day) }] : [],
  );
}
