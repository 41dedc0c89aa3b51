import { addDays, dayFromDb, dayToDb } from '@/lib/core/dates';
import type { AreaTree } from '@/lib/crisis/areas';
import type { Crisis } from '@/lib/crisis/schema';
import type { Certainty, ReportStatus, Severity } from '@/lib/crisis/vocabulary';
import type { Db } from '@/lib/db/client';
import type { ReportRow } from '@/lib/reports/stored/report-content';

const MOST = 30;

/** Another report of the same category about the same district, within the window of days. */
export type Neighbour = {
  reference: string;
  status: ReportStatus;
  certainty: Certainty | null;
  areaId: string;
  itemCode: string | null;
  severity: Severity;
  peopleAffected: number | null;
  observedOn: string;
  claimedBy: string | null;
  /** Same place, item and day: perhaps the same event, told twice. */
  alike: boolean;
};

/**
 * What else is said of the district around that day and still stands or waits; alike ones first, then the nearest days.
 */
export async function neighboursOf(
  db: Db,
  report: ReportRow,
  tree: AreaTree,
  { windowDays }: Pick<Crisis, 'windowDays'>,
): Promise<Neighbour[]> {
  const district = tree.publicIds.get(report.areaId);
  const day = dayFromDb(report.observedOn);
  const rows = await db.report.findMany({
    where: {
      id: { not: report.id },
      category: report.category,
      areaId: { in: [...tree.publicIds].filter(([, publicId]) => publicId === district).map(([id]) => id) },
      observedOn: { gte: dayToDb(addDays(day, 1 - windowDays)), lte: dayToDb(addDays(day, windowDays - 1)) },
      status: { in: ['SUBMITTED', 'NEEDS_INFO', 'VERIFIED'] },
    },
    orderBy: [{ observedOn: 'desc' }, { reference: 'asc' }],
    take: MOST,
  });
  const distance = (row: ReportRow) => Math.abs(row.observedOn.getTime() - report.observedOn.getTime());
  return rows
    .sort((a, b) => Number(isAlike(b, report)) - Number(isAlike(a, report)) || distance(a) - distance(b))
    .map((row) => ({
      reference: row.reference,
      status: row.status,
      certainty: row.certainty,
      areaId: row.areaId,
      itemCode: row.itemCode,
      severity: row.severity as Severity,
      peopleAffected: row.peopleAffected,
      observedOn: dayFromDb(row.observedOn),
      claimedBy: row.claimedBy,
      alike: isAlike(row, report),
    }));
}

function isAlike(a: ReportRow, b: ReportRow): boolean {
  return a.areaId === b.areaId && a.itemCode === b.itemCode && a.observedOn.getTime() === b.observedOn.getTime();
}
