import type { Crisis, Day } from '@/lib/crisis/schema';
import type { Category } from '@/lib/crisis/vocabulary';
import type { Db } from '@/lib/db/client';
import { sql } from '@/lib/db/sql';
import { lastFigureDay } from './period';
import { publicReportsAt } from './stored/public-reports-at';

/** Public reports of one item on the days of the figures; `itemCode` null for those that name none ("in general"). */
export type ItemCount = { category: Category; itemCode: string | null; reports: number; newestOn: Day };

/**
 * F6 by item, over all areas and days that figures exist for: what getTrend counts for each item, in one read. Items that no report names
 * are not in it.
 *
 * @param asOf the instant whose reports are counted, as `filters.asOf`; null for now, which the cells have counted already
 */
export async function readItemCounts(db: Db, crisis: Crisis, today: Day, asOf: string | null = null): Promise<ItemCount[]> {
  const counted = asOf === null
    ? sql`count_cell`
    : sql`(SELECT category, item_code, observed_on AS day, 1 AS reports FROM ${publicReportsAt(asOf)} AS report)`;
  return db.$queryRaw<ItemCount[]>`
    SELECT category::text, NULLIF(item_code, '') AS "itemCode", sum(reports)::int AS reports, max(day)::text AS "newestOn"
    FROM ${counted} AS counted WHERE day <= ${lastFigureDay(crisis, today)}::text::date
    GROUP BY category, NULLIF(item_code, '')`;
}
