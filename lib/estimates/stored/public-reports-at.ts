import { sql, type Sql } from '@/lib/db/sql';
import { publicReportsAtLine } from './public-reports-at-line';

/**
 * The one source of every page, list, count and file of public reports, to stand after FROM: the public table now, or its rows as they were
 * at an instant, which is what the newest line of each report up to the head of the log at that instant says (decision 015). A report that
 * was withdrawn later is in it, one that was not public yet is not.
 *
 * @param asOf as `filters.asOf`; null for now
 */
export function publicReportsAt(asOf: string | null): Sql {
  if (asOf === null) return sql`public_report`;
  return publicReportsAtLine(sql`coalesce(${headAt(asOf)}, 0)`);
}

/** The place of the newest line of the log at an instant, as SQL; null before the first. */
export function headAt(asOf: string): Sql {
  return sql`(SELECT seq FROM public_revision WHERE at <= ${asOf}::timestamptz ORDER BY at DESC, seq DESC LIMIT 1)`;
}

/** The version of the public data, now or at an instant, as SQL; 0 before the first publication. */
export function versionAt(asOf: string | null): Sql {
  if (asOf === null) return sql`(SELECT version FROM data_version)`;
  return sql`coalesce((SELECT version FROM public_revision WHERE seq = ${headAt(asOf)}), 0)`;
}
