import { sql, type Sql } from '@/lib/db/sql';

/** The first reports in their order, day and then public_id, of those that a condition over `report` selects. */
export type FirstOf = { where: Sql; rows: number };

/**
 * The public reports as they were when a line was the newest of the public log, to stand after FROM. Quickest for the recent past: the public
 * table without what has changed since, and in its place what the log said of those reports. While nothing has changed, the table alone.
 *
 * @param line `seq` of the line, or SQL that gives it; '0' before the first
 * @param firstOf leaves out, of the table, what can be no part of a page: so the page is read from an index and not out of all reports
 */
export function publicReportsAtLine(line: string | Sql, firstOf: FirstOf | null = null): Sql {
  return sql`(
    ${firstOf ? firstUnchanged(line, firstOf) : allUnchanged(line)}
    UNION ALL
    SELECT said.* FROM (SELECT DISTINCT public_id FROM public_revision WHERE seq > ${line}::bigint) AS changed
    CROSS JOIN LATERAL (
      SELECT content FROM public_revision AS earlier WHERE earlier.public_id = changed.public_id AND earlier.seq <= ${line}::bigint
      ORDER BY seq DESC LIMIT 1) AS before
    CROSS JOIN LATERAL jsonb_populate_record(NULL::public_report, before.content) AS said
    WHERE before.content IS NOT NULL)`;
}

function allUnchanged(line: string | Sql): Sql {
  return sql`SELECT now.* FROM public_report AS now
    WHERE NOT EXISTS (SELECT FROM public_revision AS later WHERE later.public_id = now.public_id AND later.seq > ${line}::bigint)`;
}

/** Asks for the newest line of each report in turn, by its index, until there are enough. */
function firstUnchanged(line: string | Sql, { where, rows }: FirstOf): Sql {
  return sql`(SELECT report.* FROM public_report AS report
    WHERE ${where} AND coalesce((SELECT max(seq) FROM public_revision WHERE public_id = report.public_id), 0) <= ${line}::bigint
    ORDER BY report.observed_on, report.public_id LIMIT ${rows})`;
}
