import { areaTree } from '@/lib/crisis/areas';
import type { Area, Crisis } from '@/lib/crisis/schema';
import type { Db, Tx } from '@/lib/db/client';
import { sql, type Sql } from '@/lib/db/sql';
import type { Filters } from '@/lib/estimates/filters';
import { selectionInSql } from '@/lib/estimates/selected-reports';
import { publicReportsAt } from '@/lib/estimates/stored/public-reports-at';
import { readVersion } from '@/lib/estimates/stored/read-version';
import { publicContent, type PublicContent } from './public-content';
import { cursorText, orderInSql, type Cursor, type RecordSort } from './record-order';

/** Reports on one page of the list. */
export const PAGE_SIZE = 50;

export type RecordList = {
  reports: PublicContent[];
  /** All that the filters select: as many as reports.csv has rows for them. */
  total: number;
  /** Places of the first and the last report of this page, counted from 1; 0 and 0 where it has none. */
  first: number;
  last: number;
  /** Neighbouring pages: the place they begin after, null for the beginning; undefined where there is none. */
  previous: string | null | undefined;
  next: string | undefined;
  dataVersion: number;
};

type Asked = { crisis: Crisis; areas: readonly Area[]; filters: Filters; sort: RecordSort; after: Cursor | null };

/**
 * A page of the public reports that the filters select, in an order, after a place in it. Read by the one selection of every file, all of
 * one moment, from what is public alone.
 */
export async function listPublicReports(db: Db, { crisis, areas, filters, sort, after }: Asked): Promise<RecordList> {
  const selection = selectionInSql(filters, areaTree(areas, crisis.policy).root.id);
  const order = orderInSql(sort);
  return db.$transaction(
    async (tx) => {
      const { version } = await readVersion(tx, filters.asOf);
      const [counted] = await tx.$queryRaw<{ total: number; before: number }[]>`
        SELECT count(*)::int AS total, count(*) FILTER (WHERE ${after ? order.isUpTo(after) : sql`false`})::int AS before
        FROM ${publicReportsAt(filters.asOf)} AS report WHERE ${selection}`;
      const { total, before } = counted!;
      const beyond = after ? sql`${selection} AND ${order.isAfter(after)}` : selection;
      const source = publicReportsAt(filters.asOf);
      const found = await readRows(tx, crisis, sql`${source} AS report WHERE ${beyond} ORDER BY ${order.forwards} LIMIT ${PAGE_SIZE + 1}`);
      const reports = found.slice(0, PAGE_SIZE);
      const last = reports.at(-1);
      return {
        reports,
        total,
        first: last ? before + 1 : 0,
        last: last ? before + reports.length : 0,
        previous: after && before > 0 ? await previousPlace(tx, crisis, { source, selection, order, after }) : undefined,
        next: last && found.length > PAGE_SIZE ? cursorText(last) : undefined,
        dataVersion: version,
      };
    },
    { isolationLevel: 'RepeatableRead' },
  );
}

type Place = { source: Sql; selection: Sql; order: ReturnType<typeof orderInSql>; after: Cursor };

/** The page before ends with the report that this one begins after: it begins after the one that stands a page's length earlier. */
async function previousPlace(tx: Tx, crisis: Crisis, { source, selection, order, after }: Place): Promise<string | null> {
  const earlier = sql`${source} AS report WHERE ${selection} AND ${order.isUpTo(after)} ORDER BY ${order.backwards} OFFSET ${PAGE_SIZE} LIMIT 1`;
  const [report] = await readRows(tx, crisis, earlier);
  return report ? cursorText(report) : null;
}

/** `from` is the SQL after FROM, of a table called `report`. */
async function readRows(tx: Tx, { timeZone }: Crisis, from: Sql): Promise<PublicContent[]> {
  const rows = await tx.$queryRaw<{ row: unknown }[]>`SELECT to_jsonb(report) AS row FROM ${from}`;
  return rows.map(({ row }) => publicContent(row, timeZone));
}
