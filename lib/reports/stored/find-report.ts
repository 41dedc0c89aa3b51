import { problems } from '@/lib/core/problem';
import type { Db, Tx } from '@/lib/db/client';
import { referenceFrom } from '@/lib/core/reference';
import type { ReportRow } from './report-content';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A report by its id or by the six characters of its reference; null when there is none. */
export async function findReport(db: Db | Tx, key: string): Promise<ReportRow | null> {
  if (UUID.test(key)) return db.report.findUnique({ where: { id: key } });
  const reference = referenceFrom(key);
  return reference ? db.report.findUnique({ where: { reference } }) : null;
}

/** The same, held until the transaction ends so that nobody decides on it meanwhile. Throws not-found (404). */
export async function lockReport(tx: Tx, key: string): Promise<ReportRow> {
  const found = await findReport(tx, key);
  if (!found) throw problems.notFound();
  await tx.$queryRaw`SELECT 1 FROM "report" WHERE "id" = ${found.id}::uuid FOR UPDATE`;
  // Read again: whoever held it before us may have changed it.
  return tx.report.findUniqueOrThrow({ where: { id: found.id } });
}
