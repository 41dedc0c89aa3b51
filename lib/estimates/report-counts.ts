import { daysBetween } from '@/lib/core/dates';
import type { AreaTree } from '@/lib/crisis/areas';
import type { Day } from '@/lib/crisis/schema';
import type { Category } from '@/lib/crisis/vocabulary';

/** Reports that describe a day, in one public area and category (F6). */
export type CountRow = { areaId: string; category: Category; day: Day; reports: number };

export type CountSeries = { reports: number[]; newestReportOn: (Day | null)[] };

/**
 * F6 of one area by day. The whole crisis counts every report. `newestReportOn` also knows the statements about the
 * whole crisis area, which are reports of each area in it: a day is silent only when neither speaks.
 */
export function countSeries(
  rows: readonly CountRow[],
  areaId: string,
  tree: AreaTree,
  categories: readonly Category[],
  days: readonly Day[],
): CountSeries {
  if (days.length === 0) return { reports: [], newestReportOn: [] };
  const reports = days.map(() => 0);
  const speaks = days.map(() => false);
  for (const row of rows) {
    if (!categories.includes(row.category)) continue;
    const counts = areaId === tree.root.id || row.areaId === areaId;
    if (!counts && row.areaId !== tree.root.id) continue;
    // A report can describe a day before the first: with publicGrain week, the Monday before the crisis began.
    const place = Math.max(0, daysBetween(days[0]!, row.day));
    if (place >= days.length) continue;
    speaks[place] = true;
    if (counts) reports[place]! += row.reports;
  }
  let newest: Day | null = null;
  return { reports, newestReportOn: days.map((day, index) => (speaks[index] ? (newest = day) : newest)) };
}
