import { problems } from '@/lib/core/problem';
import type { ReportStatus } from '@/lib/crisis/vocabulary';
import type { Db } from '@/lib/db/client';
import { findReport } from '@/lib/reports/stored/find-report';

/** What an erasure would strike out. */
export type Erasable = {
  id: string;
  publicId: string;
  reference: string;
  status: ReportStatus;
  isPublic: boolean;
  /** Stored states of it, and lines of the public log that still hold its content. */
  revisions: number;
  lines: number;
  /** Snapshots that were made while it was public, oldest first. */
  snapshots: string[];
};

/** A report by its id, its reference, or the name that it has in public. Throws not-found (404). */
export async function findErasable(db: Db, key: string): Promise<Erasable> {
  const report = (await findReport(db, key)) ?? (await db.report.findUnique({ where: { publicId: key } }));
  if (!report) throw problems.notFound();
  const { id, publicId, reference, status, revision, publishedAt } = report;
  const lines = await db.publicRevision.count({ where: { publicId, kind: { not: 'withdrawn' }, erased: false } });
  return { id, publicId, reference, status, isPublic: publishedAt !== null, revisions: revision, lines, snapshots: await snapshotsWith(db, publicId) };
}

/**
 * The snapshots that hold content of a report, oldest first: those whose newest line of the log lies between its first publication and its
 * last withdrawal. After an erasure, those that were not made anew since.
 */
export async function snapshotsWith(db: Db, publicId: string, erasedAt: Date | null = null): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM snapshot
    WHERE head_seq >= (SELECT min(seq) FROM public_revision WHERE public_id = ${publicId})
      AND head_seq < coalesce((SELECT max(seq) FROM public_revision WHERE public_id = ${publicId} AND kind = 'withdrawn'
        AND seq = (SELECT max(seq) FROM public_revision WHERE public_id = ${publicId})), 9223372036854775807)
      AND (${erasedAt}::timestamptz IS NULL OR remade_at IS NULL OR remade_at < ${erasedAt}::timestamptz)
    ORDER BY made_at, id`;
  return rows.map(({ id }) => id);
}
