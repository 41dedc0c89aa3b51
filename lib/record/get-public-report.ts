import type { Crisis } from '@/lib/crisis/schema';
import type { Db } from '@/lib/db/client';
import { historyLine, isForReaders, withoutContent, type HistoryLine, type LogRow } from './history';
import { publicContent, type PublicContent } from './public-content';

/** Everything that is public about one report. */
export type PublicRecord = {
  publicId: string;
  /** Null for one that was public and has been withdrawn. */
  report: PublicContent | null;
  /** Newest first. Of a withdrawn report: what happened and when, without any of its content. */
  history: HistoryLine[];
};

/** Names of reports are hashes or UUIDs. */
const PUBLIC_ID = /^[A-Za-z0-9-]{1,64}$/;

/** A report with its history, or what is left of a withdrawn one; null where no report of this name was ever public. */
export async function getPublicReport(db: Db, { timeZone }: Crisis, publicId: string): Promise<PublicRecord | null> {
  if (!PUBLIC_ID.test(publicId)) return null;
  const [found, lines] = await db.$transaction(
    [
      db.$queryRaw<{ row: unknown }[]>`SELECT to_jsonb(report) AS row FROM public_report AS report WHERE public_id = ${publicId}`,
      db.$queryRaw<LogRow[]>`
        SELECT kind, at, version, content, reason, (
          SELECT earlier.content FROM public_revision AS earlier
          WHERE earlier.public_id = line.public_id AND earlier.seq < line.seq AND earlier.content IS NOT NULL
          ORDER BY earlier.seq DESC LIMIT 1) AS before
        FROM public_revision AS line WHERE public_id = ${publicId} ORDER BY seq DESC`,
    ],
    { isolationLevel: 'RepeatableRead' },
  );
  if (lines.length === 0) return null;
  const history = lines.map((line) => historyLine(line, timeZone)).filter(isForReaders);
  const row = found[0]?.row;
  return {
    publicId,
    report: row === undefined ? null : publicContent(row, timeZone),
    history: row === undefined ? history.map(withoutContent) : history,
  };
}
