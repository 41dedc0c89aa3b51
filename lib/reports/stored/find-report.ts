import { problems } from '@/lib/core/problem';
import type { Db, Tx } from '@/lib/db/client';
import { KEPT_PLAN } from '@/lib/db/kept-plan';
import { joinSql, sql } from '@/lib/db/sql';
import { referenceFrom } from '@/lib/core/reference';
import type { ReportRow } from './report-content';
import { REPORT_ROW } from './report-row-sql';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A report by its id or by the six characters of its reference; null when there is none. */
export async function findReport(db: Db | Tx, key: string): Promise<ReportRow | null> {
  if (UUID.test(key)) return db.report.findUnique({ where: { id: key } });
  const reference = referenceFrom(key);
  return reference ? db.report.findUnique({ where: { reference } }) : null;
}

/** The same, held until the transaction ends so that nobody decides on it meanwhile. Throws not-found (404). */
export async function lockReport(tx: Tx, key: string): Promise<ReportRow> {
  const report = (await lockReports(tx, [key])).get(key);
  if (!report) throw problems.notFound();
  return report;
}

/**
 * Many of them by their keys, held in the order of their ids, so that of two transactions with the same reports one waits for the other. Whoever
 * held one before may have changed it: the rows are those that are left when the waiting ends. A key without a report is not among them.
 */
export async function lockReports(tx: Tx, keys: readonly string[]): Promise<Map<string, ReportRow>> {
  const ids = keys.filter((key) => UUID.test(key));
  const references = keys.flatMap((key) => (UUID.test(key) ? [] : (referenceFrom(key) ?? [])));
  // No list is empty: for "one of none" PostgreSQL reads all of whichever index of some reports it takes for the smallest.
  const asked = [
    ...(ids.length > 0 ? [sql`id = ANY (${ids}::uuid[])`] : []),
    ...(references.length > 0 ? [sql`reference = ANY (${references}::char(6)[])`] : []),
  ];
  if (asked.length === 0) return new Map();
  const rows = await tx.$queryRaw<ReportRow[]>`${KEPT_PLAN}
    SELECT ${REPORT_ROW} FROM report WHERE ${joinSql(asked, ' OR ')} ORDER BY id FOR UPDATE`;
  const found = new Map(rows.flatMap((row) => [[row.id, row], [row.reference, row]] as const));
  return new Map(
    keys.flatMap((key) => {
      const row = found.get(UUID.test(key) ? key.toLowerCase() : (referenceFrom(key) ?? ''));
      return row ? [[key, row] as const] : [];
    }),
  );
}
