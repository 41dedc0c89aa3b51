import type { Pool } from '@/lib/db/client';
import { TABLE_RIGHTS } from './table-rights';

/** The key of the lock under which rights are given: two starts do not touch the same row of the catalogue at once. */
const LOCK = 72_707_373;

/**
 * Gives an account what TABLE_RIGHTS names and takes away everything else in this database: no DDL, and no temporary tables, which could stand
 * in the place of real ones for a trigger. An account that owns the tables keeps what it has. Done again at each start, because migrations and restores make tables anew. One transaction; nothing
 * is written where the rights are as they should be.
 *
 * @param owner connects as the owner of the tables
 * @param role the account that the server works with
 */
export async function grantRights(owner: Pool, role: string): Promise<void> {
  const connection = await owner.connect();
  try {
    await connection.query('BEGIN');
    await connection.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await connection.query("SELECT set_config('shortfall.role', $1, true), set_config('shortfall.rights', $2, true)", [role, JSON.stringify(TABLE_RIGHTS)]);
    await connection.query(GRANT);
    await connection.query('COMMIT');
    connection.release();
  } catch (error) {
    connection.release(true);
    throw error;
  }
}

/** Names cannot be parameters of GRANT: they come in as settings and are quoted by the database. */
const GRANT = `DO $$
DECLARE
  role text := current_setting('shortfall.role');
  wanted jsonb := current_setting('shortfall.rights')::jsonb;
  found record;
BEGIN
  IF has_schema_privilege('public', 'public', 'CREATE') THEN
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
  END IF;
  IF has_database_privilege('public', current_database(), 'TEMPORARY') THEN
    EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
  END IF;
  IF has_schema_privilege(role, 'public', 'CREATE') THEN
    EXECUTE format('REVOKE CREATE ON SCHEMA public FROM %I', role);
  END IF;
  IF NOT has_schema_privilege(role, 'public', 'USAGE') THEN
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', role);
  END IF;
  FOR found IN SELECT oid, relname, coalesce((SELECT array_agg(right_ ORDER BY right_) FROM jsonb_array_elements_text(wanted -> relname) AS right_), '{}') || '{SELECT}' AS rights
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT pg_has_role(role, relowner, 'MEMBER') LOOP
    IF EXISTS (SELECT FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS one
      WHERE has_table_privilege(role, found.oid, one) <> (one = ANY (found.rights))) THEN
      EXECUTE format('REVOKE ALL ON %I FROM %I', found.relname, role);
      EXECUTE format('GRANT %s ON %I TO %I', array_to_string(found.rights, ', '), found.relname, role);
    END IF;
  END LOOP;
  FOR found IN SELECT oid, relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' LOOP
    IF NOT has_sequence_privilege(role, found.oid, 'USAGE') THEN
      EXECUTE format('GRANT USAGE ON SEQUENCE %I TO %I', found.relname, role);
    END IF;
  END LOOP;
END $$`;
