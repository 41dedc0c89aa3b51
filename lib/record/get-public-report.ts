import type { Crisis } from '@/lib/crisis/schema';
import type { Db } from '@/lib/db/client';
import { sql } from '@/lib/db/sql';
import { headAt } from '@/lib/estimates/stored/public-reports-at';
import { historyLine, isForReaders, withoutContent, type HistoryLine, type LogRow } from './history';
import { publicContent, type PublicContent } from './public-content';

/** Everything that is public about one report. */
export type PublicRecord = {
  publicId: string;
  /** Null for one that was public and has been withdrawn. */
  report: PublicContent | null;
  /** Newest first. Of a withdrawn report: what happened and when, without any of its content. */
  history: HistoryLine[];
  /** It was erased for safety: of no instant is there more than this. */
  erased: boolean;
};

/** Names of reports are hashes or UUIDs. */
const PUBLIC_ID = /^[A-Za-z0-9-]{1,64}$/;

/**
 * A report with its history, or what is left of a withdrawn one; null where no report of this name was ever public. With `asOf`, all as it
 * stood at that instant.
 */
export async function getPublicReport(db: Db, { timeZone }: Crisis, publicId: string, asOf: string | null = null): Promise<PublicRecord | null> {
  if (!PUBLIC_ID.test(publicId)) return null;
  const lines = await db.$queryRaw<LogRow[]>`
    SELECT kind, at, version, content, reason, erased, (
      SELECT earlier.content FROM public_revision AS earlier
      WHERE earlier.public_id = line.public_id AND earlier.seq < line.seq AND earlier.content IS NOT NULL
      ORDER BY earlier.seq DESC LIMIT 1) AS before
    FROM public_revision AS line WHERE public_id = ${publicId} AND ${asOf === null ? sql`true` : sql`seq <= ${headAt(asOf)}`}
    ORDER BY seq DESC`;
  if (lines.length === 0) return null;
  const history = lines.map((line) => historyLine(line, timeZone)).filter(isForReaders);
  // The newest line says what is public of it.
  const { content } = lines[0]!;
  return {
    publicId,
    report: content === null ? null : publicContent(content, timeZone),
    history: content === null ? history.map(withoutContent) : history,
    erased: lines[0]!.erased,
  };
}
