import type { PoolClient } from '@/lib/db/client';

/** A table of the installation and its columns in their order. */
export type TableColumns = { table: string; columns: string[] };

/** The notes of the migrations are no data: a restore writes them anew. */
const NOTES = '_prisma_migrations';

/** Every table with its columns, each after the tables that its keys point to, so that rows can be put back in this order. */
export async function tablesInOrder(connection: PoolClient): Promise<TableColumns[]> {
  const { rows: tables } = await connection.query<TableColumns>(
    `SELECT c.table_name AS table, array_agg(c.column_name::text ORDER BY c.ordinal_position) AS columns
       FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name <> $1 AND c.is_generated = 'NEVER'
      GROUP BY c.table_name ORDER BY c.table_name`,
    [NOTES],
  );
  // Deferred keys are looked at when all rows are there.
  const { rows: keys } = await connection.query<{ from: string; to: string }>(
    `SELECT conrelid::regclass::text AS from, confrelid::regclass::text AS to
       FROM pg_constraint WHERE contype = 'f' AND NOT condeferred AND conrelid <> confrelid AND connamespace = 'public'::regnamespace`,
  );
  const needs = (table: string) => keys.filter(({ from }) => from === table).map(({ to }) => to);
  const ordered: TableColumns[] = [];
  while (ordered.length < tables.length) {
    const placed = new Set(ordered.map(({ table }) => table));
    const next = tables.filter(({ table }) => !placed.has(table) && needs(table).every((needed) => placed.has(needed)));
    if (next.length === 0) throw new Error('The keys of the tables go round in a circle.');
    ordered.push(...next);
  }
  return ordered;
}
