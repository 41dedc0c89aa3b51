import type { Category } from '@/lib/crisis/vocabulary';
import type { Db } from '@/lib/db/client';
import { joinSql, sql, type Sql } from '@/lib/db/sql';
import type { ReportRow } from '@/lib/reports/stored/report-content';
import { REPORT_ROW } from '@/lib/reports/stored/report-row-sql';

type Asked = { category: Category | null; areaIds: readonly string[] | null; after: Pick<ReportRow, 'id' | 'receivedAt'> | null; limit: number };

/** What waits, in the words of the index that holds nothing else (`report_waiting`): the queue costs what waits in it, however many reports were decided. */
const WAITS = sql`(report.status = 'SUBMITTED' OR report.requested IS NOT NULL)`;

/** The reports that wait for a verifier, oldest first, after a place in that order; and how many wait under the filter in all. */
export async function readWaiting(db: Db, { category, areaIds, after, limit }: Asked): Promise<{ rows: ReportRow[]; total: number }> {
  const selected: Sql[] = [WAITS];
  if (category) selected.push(sql`report.category = ${category}::category`);
  if (areaIds) selected.push(sql`report.area_id = ANY (${areaIds as string[]})`);
  const newer = after ? [sql`(report.received_at, report.id) > (${after.receivedAt}::timestamptz, ${after.id}::uuid)`] : [];
  const [counted] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM report WHERE ${joinSql(selected, ' AND ')}`;
  const rows = await db.$queryRaw<ReportRow[]>`
    SELECT ${REPORT_ROW} FROM report WHERE ${joinSql([...selected, ...newer], ' AND ')} ORDER BY report.received_at, report.id LIMIT ${limit}`;
  return { rows, total: counted!.total };
}
