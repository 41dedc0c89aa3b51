import type { Quotas } from '@/lib/crisis/schema';
import { ask } from '@/lib/db/ask';
import type { Db } from '@/lib/db/client';
import { sql } from '@/lib/db/sql';
import { together } from '@/lib/db/together';
import { contentMembers } from './content-members';
import type { ReportContent } from './report-content';

/** A report as it is to be stored, under names that were drawn for it. */
export type NewReport = {
  id: string;
  publicId: string;
  reference: string;
  authorId: string;
  contentHash: string;
  content: ReportContent;
  receivedAt: Date;
  /** What its author may send; null for the system's own actors. */
  quotas: Quotas | null;
};

/** What became of it; see `submit_reports` in the migration that makes it. */
export type Insertion =
  | { outcome: 'created' | 'again' }
  | { outcome: 'known'; authorId: string; contentHash: string; reference: string; receivedAt: Date }
  | { outcome: 'refused'; seconds: number };

type Answer = Insertion & { place: number };

const MOST = 200;
/** While the database works on one statement, the next reports are read and checked. */
const LANES = 2;

/**
 * Stores a report that was checked, with its first revision, a line in the log and its author's allowance, or says why not: one statement and
 * one commit for all that are sent at the same time.
 */
export const insertReport: (db: Db, report: NewReport) => Promise<Insertion> = together({
  all: insertAll,
  most: MOST,
  lanes: LANES,
  alike: ({ quotas }) => quotas,
});

async function insertAll(db: Db, reports: readonly NewReport[]): Promise<Insertion[]> {
  const { perHour = null, perDay = null, burst = null } = reports[0]!.quotas ?? {};
  const answers = await ask<Answer>(db, sql`
    SELECT place, outcome, seconds, author_id AS "authorId", content_hash AS "contentHash", reference, received_at AS "receivedAt"
    FROM submit_reports(${JSON.stringify(reports.map(rowOf))}::json, ${perHour}::float8, ${perDay}::integer, ${burst}::float8)`);
  return answers.sort((a, b) => a.place - b.place);
}

function rowOf({ id, publicId, reference, authorId, contentHash, content, receivedAt }: NewReport) {
  return {
    id,
    public_id: publicId,
    reference,
    author_id: authorId,
    content_hash: contentHash,
    revision: 1,
    status: 'SUBMITTED',
    received_at: receivedAt,
    ...contentMembers(content),
  };
}
