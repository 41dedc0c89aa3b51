import type { Tx } from '@/lib/db/client';
import { KEPT_PLAN } from '@/lib/db/kept-plan';
import type { PublicReport } from '@/lib/publication/public-report';
import type { Difference } from './difference';
import { wantedPublicReports } from './wanted-public-reports';

/**
 * Makes the public rows of `publicIds` and of `rows` exactly `rows`, in one statement, and says which were not: a row
 * of the ids that is not among the rows leaves the public.
 */
export async function storePublicReports(
  tx: Tx,
  publicIds: readonly string[],
  rows: readonly PublicReport[],
): Promise<Difference[]> {
  const staying = new Set(rows.map(({ publicId }) => publicId));
  const leaving = publicIds.filter((publicId) => !staying.has(publicId));
  return tx.$queryRaw<Difference[]>`${KEPT_PLAN}
    WITH wanted AS (
      ${wantedPublicReports(rows)}
    ), surplus AS (
      DELETE FROM public_report AS stored
      WHERE stored.public_id = ANY (${leaving}::text[])
      RETURNING stored.public_id, 'surplus' AS kind
    ), put AS (
      INSERT INTO public_report AS stored (
        public_id, revision, observed_on, area_id, scope,
        category, item_code, severity, people_affected, people_status,
        quantity_needed, quantity_available, unit, certainty,
        source_type, claimed_by, statement, citation,
        counter_claim, valid_until, coding_note, published_at)
      SELECT * FROM wanted
      ON CONFLICT (public_id) DO UPDATE SET
        (revision, observed_on, area_id, scope,
         category, item_code, severity, people_affected, people_status,
         quantity_needed, quantity_available, unit, certainty,
         source_type, claimed_by, statement, citation,
         counter_claim, valid_until, coding_note, published_at)
        = (excluded.revision, excluded.observed_on, excluded.area_id, excluded.scope,
         excluded.category, excluded.item_code, excluded.severity, excluded.people_affected, excluded.people_status,
         excluded.quantity_needed, excluded.quantity_available, excluded.unit, excluded.certainty,
         excluded.source_type, excluded.claimed_by, excluded.statement, excluded.citation,
         excluded.counter_claim, excluded.valid_until, excluded.coding_note, excluded.published_at)
      WHERE stored.* IS DISTINCT FROM excluded.*
      RETURNING public_id, CASE WHEN xmax = 0 THEN 'missing' ELSE 'different' END AS kind
    )
    SELECT kind, concat_ws(' ', 'public_report', public_id) AS row
    FROM (SELECT * FROM surplus UNION ALL SELECT * FROM put) AS changed ORDER BY row`;
}
