import type { Db, Tx } from '@/lib/db/client';
import { KEPT_PLAN } from '@/lib/db/kept-plan';

/**
 * Public data has changed: every memory of it is out of date. Last in a transaction, because all that change public
 * data wait here. The instant never goes back, whichever of two decisions began first: lines of the log stand in the order of versions and of
 * instants.
 */
export async function bumpDataVersion(tx: Tx, now: Date): Promise<void> {
  await tx.$executeRaw`${KEPT_PLAN} UPDATE data_version SET version = version + 1, changed_at = greatest(changed_at, ${now}) WHERE id = 1`;
}

/** The version of the public data, when it last changed, and F7 as it was last computed. */
export async function readDataVersion(
  db: Db | Tx,
): Promise<{ version: number; changedAt: Date; arrivalLagDays: number; erasures: number }> {
  const row = await db.dataVersion.findUniqueOrThrow({ where: { id: 1 } });
  return { version: Number(row.version), changedAt: row.changedAt, arrivalLagDays: row.arrivalLagDays, erasures: row.erasures };
}
