import { areaTree } from '@/lib/crisis/areas';
import { todayIn } from '@/lib/core/dates';
import { fullHour } from '@/lib/core/full-hour';
import type { Area, Crisis, Day } from '@/lib/crisis/schema';
import type { Db } from '@/lib/db/client';
import { sql, type Sql } from '@/lib/db/sql';
import type { Filters } from '@/lib/estimates/filters';
import { selectionInSql } from '@/lib/estimates/selected-reports';
import { headAt } from '@/lib/estimates/stored/public-reports-at';
import { historyLine, withoutContent, type HistoryLine, type LogRow } from './history';

/** Changes on one page of the list. */
export const CHANGES_PAGE_SIZE = 50;

/** A change of what had been public. */
export type RecordChange = HistoryLine & {
  /** Its place in the log, which never changes. */
  place: string;
  publicId: string;
  /** False for one that is withdrawn now: then nothing of its content is told. */
  isPublic: boolean;
  /** The hour in which what is told about it changed last: its own, or that of a withdrawal or return of its report. */
  toldSince: Date;
};

export type ChangeList = {
  changes: RecordChange[];
  total: number;
  /** The place that the next page begins after. */
  next: string | undefined;
};

export type AskedChanges = {
  crisis: Crisis;
  areas: readonly Area[];
  filters: Filters;
  /** Only changes after this instant, written as `asOf` is; null or absent for all. */
  since?: string | null;
};
/** Changes in one piece of a file. */
const FILE_PIECE = 1000;

/**
 * Corrections, withdrawals and returns of reports that had been public, newest first. The filters select a change when they select the report
 * as it was before or as it was after, by the one selection of every list and file. With `asOf` the log ends there.
 *
 * @param after the place of the last change that is already known; null for the newest
 */
export async function listChanges(db: Db, { after, ...asked }: AskedChanges & { after: string | null }): Promise<ChangeList> {
  const head = await readLogHead(db, asked.filters.asOf);
  if (head === null) return { changes: [], total: 0, next: undefined };
  const [counted, found] = await Promise.all([
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${changesInSql(asked, head)}`,
    readPiece(db, asked, { head, after, limit: CHANGES_PAGE_SIZE + 1 }),
  ]);
  const changes = found.slice(0, CHANGES_PAGE_SIZE);
  const next = found.length > CHANGES_PAGE_SIZE ? changes.at(-1)!.place : undefined;
  return { changes, total: counted[0]!.total, next };
}

/** All of them, of the moment in which the first is read. */
export async function* everyChange(db: Db, asked: AskedChanges): AsyncGenerator<RecordChange> {
  const head = await readLogHead(db, asked.filters.asOf);
  let after: string | null = null;
  while (head !== null) {
    const found: RecordChange[] = await readPiece(db, asked, { head, after, limit: FILE_PIECE });
    yield* found;
    if (found.length < FILE_PIECE) return;
    after = found.at(-1)!.place;
  }
}

type Piece = { head: string; after: string | null; limit: number };

/** The log is append-only: what it says up to a line of it never changes, so no transaction is needed to read it all of one moment. */
async function readPiece(db: Db, asked: AskedChanges, { head, after, limit }: Piece): Promise<RecordChange[]> {
  const rows = await db.$queryRaw<(LogRow & Pick<RecordChange, 'place' | 'publicId' | 'isPublic' | 'toldSince'>)[]>`
    SELECT change.seq::text AS place, change.public_id AS "publicId", change.kind, change.at, change.version,
       change.content, change.reason, change.erased, before.content AS before,
       (SELECT newest.content IS NOT NULL FROM public_revision AS newest
         WHERE newest.public_id = change.public_id AND newest.seq <= ${head}::bigint ORDER BY newest.seq DESC LIMIT 1) AS "isPublic",
       (SELECT max(at) FROM public_revision AS turn WHERE turn.public_id = change.public_id AND turn.seq <= ${head}::bigint
         AND (turn.seq = change.seq OR turn.kind IN ('withdrawn', 'restored'))) AS "toldSince"
     ${changesInSql(asked, head)} AND (${after}::bigint IS NULL OR change.seq < ${after}::bigint)
     ORDER BY change.seq DESC LIMIT ${limit}`;
  return rows.map(({ place, publicId, isPublic, toldSince, ...row }) => {
    const line = historyLine(row, asked.crisis.timeZone);
    return { ...(isPublic ? line : withoutContent(line)), place, publicId, isPublic, toldSince: fullHour(toldSince) };
  });
}

/** The place of the newest line of the log: now, or as of an instant; null before the first. */
async function readLogHead(db: Db, asOf: string | null): Promise<string | null> {
  const place = asOf === null ? sql`(SELECT max(seq) FROM public_revision)` : headAt(asOf);
  const [found] = await db.$queryRaw<{ head: string | null }[]>`SELECT ${place}::text AS head`;
  return found!.head;
}

/** How many changes touch a view, and the day of the newest; null without any. */
export type ChangesIn = { count: number; newestOn: Day | null };

/**
 * What marks a chart: the changes of reports that the filters select, before or after. `severity` is left out, because no figure depends
 * on it.
 */
export async function changesIn(db: Db, { filters, ...asked }: AskedChanges): Promise<ChangesIn> {
  const head = await readLogHead(db, filters.asOf);
  if (head === null) return { count: 0, newestOn: null };
  const [found] = await db.$queryRaw<{ count: number; newest: Date | null }[]>`
    SELECT count(*)::int AS count, max(change.at) AS newest ${changesInSql({ ...asked, filters: { ...filters, severity: null } }, head)}`;
  const { count, newest } = found!;
  return { count, newestOn: newest && todayIn(asked.crisis.timeZone, newest) };
}

/** `change` and `before` for each change up to `head` of what had been public, as far as readers could see it: SQL from FROM on. */
function changesInSql({ since = null, ...asked }: AskedChanges, head: string): Sql {
  return sql`${linesInSql(asked)} AND change.kind <> 'published' AND change.seq <= ${head}::bigint AND ${since === null ? sql`true` : isAfter(since)}`;
}

/** Whether `change` came after an instant. */
function isAfter(instant: string): Sql {
  return sql`change.seq > coalesce(${headAt(instant)}, 0)`;
}

/** How much of a view has changed since an instant: changes of what was public then or came later, and reports that became public. */
export type ChangesSince = { changed: number; published: number };

/** What has happened since `asOf` to the reports that the filters select, before or after. `severity` is left out, as for `changesIn`. */
export async function changesSince(db: Db, { filters, ...asked }: AskedChanges, asOf: string): Promise<ChangesSince> {
  const [found] = await db.$queryRaw<ChangesSince[]>`
    SELECT count(*) FILTER (WHERE change.kind <> 'published')::int AS changed, count(*) FILTER (WHERE change.kind = 'published')::int AS published
    ${linesInSql({ ...asked, filters: { ...filters, severity: null } })} AND ${isAfter(asOf)}`;
  return found!;
}

/** `change` and `before` for each line of the log that readers could see and the filters select, before or after: SQL from FROM on. */
function linesInSql({ crisis, areas, filters }: AskedChanges): Sql {
  return sql`
    FROM public_revision AS change
    LEFT JOIN LATERAL (
      SELECT earlier.content FROM public_revision AS earlier
      WHERE earlier.public_id = change.public_id AND earlier.seq < change.seq AND earlier.content IS NOT NULL
      ORDER BY earlier.seq DESC LIMIT 1
    ) AS before ON true
    WHERE (change.kind <> 'corrected' OR change.content - 'revision' <> before.content - 'revision')
      -- Whose report was erased for safety, nobody can tell any more: its withdrawal concerns every selection.
      AND (change.erased AND change.kind = 'withdrawn' OR EXISTS (
        SELECT FROM (VALUES (before.content), (change.content)) AS said (content)
        CROSS JOIN jsonb_populate_record(null::public_report, said.content) AS report
        WHERE said.content IS NOT NULL AND (${selectionInSql(filters, areaTree(areas, crisis.policy).root.id)})))`;
}
