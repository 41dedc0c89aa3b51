import { LOG_COLUMNS } from '@/lib/exports/columns/log-columns';
import { copiedCsv } from '@/lib/exports/copied-csv';
import type { DataTable, TableAsked } from '@/lib/exports/data-table';
import { parsedRows } from '@/lib/exports/parsed-rows';
import { sql, type Sql } from '@/lib/db/sql';
import { readLogHead } from './log-head';

/** Each column in SQL, over a line of the log and whether its report is public. */
const IN_SQL: Record<(typeof LOG_COLUMNS)[number]['name'], Sql> = {
  line: sql`line.seq`,
  changed_at: sql`to_char(date_trunc('hour', line.at AT TIME ZONE 'UTC'), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
  kind: sql`line.kind`,
  report_id: sql`line.public_id`,
  revision: sql`coalesce((line.content ->> 'revision')::int, line.erased_revision)`,
  data_version: sql`line.version`,
  salt: sql`CASE WHEN newest.kind <> 'withdrawn' THEN line.salt END`,
  content_hash: sql`line.content_hash`,
  previous_hash: sql`line.previous_hash`,
  hash: sql`line.hash`,
  erased: sql`CASE WHEN line.erased THEN 'yes' END`,
};

/** log.csv: the public log as it stood at the asked moment, oldest line first. The database writes the bytes; rows are read from the same bytes. */
export const LOG_TABLE: DataTable = {
  name: 'log',
  columns: LOG_COLUMNS,
  key: ['line'],
  takes: ['asOf'],
  rows: async (asked) => parsedRows(LOG_COLUMNS, await csv({ ...asked, options: { excel: false, hxl: false } })),
  csv,
  count: async ({ ctx: { db }, filters: { asOf } }) => {
    const head = await readLogHead(db, asOf === null ? null : new Date(asOf));
    return head ? db.publicRevision.count({ where: { seq: { lte: head.line } } }) : 0;
  },
};

/** The head is read first: lines written while the file is read do not decide in it whether a report is public. */
async function csv({ ctx: { db }, filters: { asOf }, options }: TableAsked) {
  const head = await readLogHead(db, asOf === null ? null : new Date(asOf));
  return copiedCsv(db, LOG_COLUMNS, IN_SQL, linesUpTo(head?.line ?? 0), options);
}

function linesUpTo(head: number): Sql {
  return sql`
    FROM public_revision AS line
    CROSS JOIN LATERAL (
      SELECT kind FROM public_revision AS later WHERE later.public_id = line.public_id AND later.seq <= ${head}::bigint
      ORDER BY later.seq DESC LIMIT 1) AS newest
    WHERE line.seq <= ${head}::bigint ORDER BY line.seq`;
}
