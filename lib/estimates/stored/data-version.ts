import type { Db, Tx } from '@/lib/db/client';
import { KEPT_PLAN } from '@/lib/db/kept-plan';
import { CHANGES_KEPT, type FigureChange } from './figure-changes';

/**
 * Public data has changed: every memory of it is out of date, that of figures where `change` says. Last in a transaction, because all that change
 * public data wait here. The instant never goes back, whichever of two decisions began first: lines of the log stand in the order of
 * versions and of instants.
 */
export async function bumpDataVersion(tx: Tx, now: Date, { spans, statements }: FigureChange): Promise<void> {
  await tx.$executeRaw`${KEPT_PLAN}
    WITH moved AS (
      UPDATE data_version SET version = version + 1, changed_at = greatest(changed_at, ${now}) WHERE id = 1 RETURNING version
    ), forgotten AS (
      DELETE FROM figure_change USING moved WHERE figure_change.version <= moved.version - ${CHANGES_KEPT}::int8
    )
    INSERT INTO figure_change (version, spans, statements) SELECT version, ${JSON.stringify(spans)}::jsonb, ${statements} FROM moved`;
}

/** The version of the public data, when it last changed, and F7 as it was last computed. */
export async function readDataVersion(
  db: Db | Tx,
): Promise<{ version: number; changedAt: Date; arrivalLagDays: number; erasures: number }> {
  const row = await db.dataVersion.findUniqueOrThrow({ where: { id: 1 } });
  return { version: Number(row.version), changedAt: row.changedAt, arrivalLagDays: row.arrivalLagDays, erasures: row.erasures };
}
