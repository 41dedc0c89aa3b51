import { sql, type Sql } from '@/lib/db/sql';

/**
 * A condition: somebody else than its author wrote a revision of a report of this import, or holds another report for a duplicate of one.
 *
 * @param batch a batch id, or a column that holds one
 */
export function reviewed(batch: string | Sql): Sql {
  const id = typeof batch === 'string' ? sql`${batch}::uuid` : batch;
  return sql`(
    EXISTS (SELECT FROM report AS r JOIN report_revision AS v ON v.report_id = r.id
      WHERE r.batch_id = ${id} AND v.actor_id <> r.author_id)
    OR EXISTS (SELECT FROM report AS other JOIN report AS r ON r.id = other.duplicate_of_id WHERE r.batch_id = ${id}))`;
}
