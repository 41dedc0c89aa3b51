import { sql, type Sql } from '@/lib/db/sql';

/**
 * The public reports as they were when a line was the newest of the public log, to stand after FROM. Quickest for the recent past: the public
 * table without what has changed since, and in its place what the log said of those reports. While nothing has changed, the table alone.
 *
 * @param line `seq` of the line, or SQL that gives it; '0' before the first
 */
export function publicReportsAtLine(line: string | Sql): Sql {
  return sql`(
    SELECT now.* FROM public_report AS now
    WHERE NOT EXISTS (SELECT FROM public_revision AS later WHERE later.public_id = now.public_id AND later.seq > ${line}::bigint)
    UNION ALL
    SELECT said.* FROM (SELECT DISTINCT public_id FROM public_revision WHERE seq > ${line}::bigint) AS changed
    CROSS JOIN LATERAL (
      SELECT content FROM public_revision AS earlier WHERE earlier.public_id = changed.public_id AND earlier.seq <= ${line}::bigint
      ORDER BY seq DESC LIMIT 1) AS before
    CROSS JOIN LATERAL jsonb_populate_record(NULL::public_report, before.content) AS said
    WHERE before.content IS NOT NULL)`;
}
