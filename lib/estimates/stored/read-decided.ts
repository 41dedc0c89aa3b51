import type { Day } from '@/lib/crisis/schema';
import type { Category, SourceType } from '@/lib/crisis/vocabulary';
import type { Tx } from '@/lib/db/client';
import { jsonRows } from '@/lib/db/json-rows';
import { sql } from '@/lib/db/sql';
import type { PublishableReport } from '@/lib/publication/public-report';
import { PUBLISHABLE, publishableFrom, type PublishableRow } from './publishable-sql';

/** Where and when a report counts in one of its states. */
export type SpanState = {
  areaId: string;
  category: Category;
  itemCode: string | null;
  observedOn: Day;
  validUntil: Day | null;
  sourceType: SourceType;
};

/** A report that is public or was until now. */
export type DecidedReport = {
  publicId: string;
  /** As it is to be public from now on; null when it leaves. */
  publishable: PublishableReport | null;
  /** Every state that it ever had. */
  states: SpanState[];
};

type Row = Omit<PublishableRow, 'publishedAt'> & { publishedAt: string | null; states: SpanState[] };

/**
 * What the public side needs to know of these reports, in one statement: of those that are public or have a public row. What was there before, the
 * append-only revisions say, so that no caller can forget a place, item or day that a correction left. The caller holds the reports.
 */
export async function readDecided(tx: Tx, reportIds: readonly string[]): Promise<DecidedReport[]> {
  const rows = await jsonRows<Row>(tx, sql`
    SELECT ${PUBLISHABLE}, (SELECT json_agg(json_build_object(
        'areaId', area_id, 'category', category, 'itemCode', item_code,
        'observedOn', observed_on, 'validUntil', valid_until, 'sourceType', source_type))
      FROM report_revision AS revision WHERE revision.report_id = report.id) AS states
    FROM report WHERE report.id = ANY (${reportIds as string[]}::uuid[])
      AND (report.published_at IS NOT NULL
        OR EXISTS (SELECT FROM public_report WHERE public_report.public_id = report.public_id))`);
  return rows.map(({ states, publishedAt, ...row }) => ({
    publicId: row.publicId,
    publishable: publishedAt === null ? null : publishableFrom({ ...row, publishedAt }),
    states: [...states, row],
  }));
}
