import type { Pool } from '@/lib/db/client';
import { TABLE_RIGHTS } from './table-rights';

const APPEND_ONLY = Object.keys(TABLE_RIGHTS).filter((table) => TABLE_RIGHTS[table]!.join() === 'INSERT');

/** What an account may do to the schema and to what is append-only, in words; empty for one that is kept to its work. */
export async function wideRights(pool: Pool, role: string): Promise<string[]> {
  const { rows } = await pool.query<{ is_super: boolean; makes: boolean; owns: boolean; rewrites: string[] }>(
    `SELECT rolsuper AS is_super, has_schema_privilege(oid, 'public', 'CREATE') AS makes,
       EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND pg_has_role(pg_roles.oid, relowner, 'MEMBER')) AS owns,
       (SELECT coalesce(array_agg(name ORDER BY name), '{}') FROM unnest($2::text[]) AS name
         WHERE to_regclass('public.' || name) IS NOT NULL AND has_table_privilege(pg_roles.oid, 'public.' || name, 'UPDATE, DELETE, TRUNCATE')) AS rewrites
     FROM pg_roles WHERE rolname = $1`,
    [role, APPEND_ONLY],
  );
  const found = rows[0];
  if (!found) return [`there is no account ${role}`];
  if (found.is_super) return ['it may do everything in this PostgreSQL'];
  const { makes, owns, rewrites } = found;
  return [...(owns || makes ? ['it may change the schema'] : []), ...(rewrites.length > 0 ? [`it may rewrite ${rewrites.join(', ')}`] : [])];
}
