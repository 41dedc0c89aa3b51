import { areaTree } from '@/lib/crisis/areas';
import { todayIn } from '@/lib/core/dates';
import type { Area, Crisis, Day } from '@/lib/crisis/schema';
import type { Db } from '@/lib/db/client';
import { sql, type Sql } from '@/lib/db/sql';
import type { Filters } from '@/lib/estimates/filters';
import { selectionInSql } from '@/lib/estimates/selected-reports';
import { fullHour, historyLine, withoutContent, type HistoryLine, type LogRow } from './history';

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

type Asked = { crisis: Crisis; areas: readonly Area[]; filters: Filters };

/**
 * Corrections, withdrawals and returns of reports that had been public, newest first. The filters select a change when they select the report
 * as it was before or as it was after, by the one selection of every list and file.
 *
 * @param after the place of the last change that is already known; null for the newest
 */
export async function listChanges(db: Db, { crisis, areas, filters, after }: Asked & { after: string | null }): Promise<ChangeList> {
  const source = changesInSql(selectionInSql(filters, areaTree(areas, crisis.policy).root.id));
  const [counted, rows] = await db.$transaction(
    [
      db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${source}`,
      db.$queryRaw<(LogRow & Pick<RecordChange, 'place' | 'publicId' | 'isPublic' | 'toldSince'>)[]>`
        SELECT change.seq::text AS place, change.public_id AS "publicId", change.kind, change.at, change.version,
           change.content, change.reason, before.content AS before,
           EXISTS (SELECT FROM public_report WHERE public_report.public_id = change.public_id) AS "isPublic",
           (SELECT max(at) FROM public_revision AS turn WHERE turn.public_id = change.public_id
             AND (turn.seq = change.seq OR turn.kind IN ('withdrawn', 'restored'))) AS "toldSince"
         ${source} AND (${after}::bigint IS NULL OR change.seq < ${after}::bigint) ORDER BY change.seq DESC LIMIT ${CHANGES_PAGE_SIZE + 1}`,
    ],
    { isolationLevel: 'RepeatableRead' },
  );
  const changes = rows.slice(0, CHANGES_PAGE_SIZE).map(({ place, publicId, isPublic, toldSince, ...row }) => {
    const line = historyLine(row, crisis.timeZone);
    return { ...(isPublic ? line : withoutContent(line)), place, publicId, isPublic, toldSince: fullHour(toldSince) };
  });
  const next = rows.length > CHANGES_PAGE_SIZE ? changes.at(-1)!.place : undefined;
  return { changes, total: counted[0]!.total, next };
}

/** How many changes touch a view, and the day of the newest; null without any. */
export type ChangesIn = { count: number; newestOn: Day | null };

/**
 * What marks a chart: the changes of reports that the filters select, before or after. `severity` is left out, because no figure depends
 * on it.
 */
export async function changesIn(db: Db, { crisis, areas, filters }: Asked): Promise<ChangesIn> {
  const selection = selectionInSql({ ...filters, severity: null }, areaTree(areas, crisis.policy).root.id);
  const [found] = await db.$queryRaw<{ count: number; newest: Date | null }[]>`
    SELECT count(*)::int AS count, max(change.at) AS newest ${changesInSql(selection)}`;
  const { count, newest } = found!;
  return { count, newestOn: newest && todayIn(crisis.timeZone, newest) };
}

/** `change` and `before` for each change that readers could see and the selection touches: SQL from FROM on. */
function changesInSql(selection: Sql): Sql {
  return sql`
    FROM public_revision AS change
    LEFT JOIN LATERAL (
      SELECT earlier.content FROM public_revision AS earlier
      WHERE earlier.public_id = change.public_id AND earlier.seq < change.seq AND earlier.content IS NOT NULL
      ORDER BY earlier.seq DESC LIMIT 1
    ) AS before ON true
    WHERE change.kind <> 'published'
      AND (change.kind <> 'corrected' OR change.content - 'revision' <> before.content - 'revision')
      AND EXISTS (
        SELECT FROM (VALUES (before.content), (change.content)) AS said (content)
        CROSS JOIN jsonb_populate_record(null::public_report, said.content) AS report
        WHERE said.content IS NOT NULL AND (${selection}))`;
}
