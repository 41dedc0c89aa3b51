import 'server-only';
import type { Pool } from './client';

/** Takes keys, indexes and triggers off tables, noting in a table of this session how they are made. Names and definitions are the database's own. */
const STRIP = `
  CREATE TEMP TABLE taken_off (at serial, relation regclass, name text, definition text, is_key boolean);
  DO $$
  DECLARE part record;
  BEGIN
    INSERT INTO taken_off (relation, name, definition, is_key)
    SELECT conrelid::regclass, conname, pg_get_constraintdef(oid), true FROM pg_constraint
      WHERE contype IN ('p', 'u', 'f') AND conrelid = ANY (string_to_array(current_setting('shortfall.bare'), ',')::regclass[])
      ORDER BY contype = 'f' DESC;
    INSERT INTO taken_off (relation, name, definition, is_key)
    SELECT indrelid::regclass, indexrelid::regclass::text, pg_get_indexdef(indexrelid), false FROM pg_index
      WHERE indrelid = ANY (string_to_array(current_setting('shortfall.bare'), ',')::regclass[])
        AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'));
    FOR part IN SELECT * FROM taken_off ORDER BY at LOOP
      IF part.is_key THEN EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', part.relation, part.name);
      ELSE EXECUTE format('DROP INDEX %s', part.name);
      END IF;
    END LOOP;
    FOR part IN SELECT unnest(string_to_array(current_setting('shortfall.bare'), ',')) AS relation LOOP
      EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', part.relation);
    END LOOP;
  END $$`;
const MAKE_AGAIN = `
  SET maintenance_work_mem = '256MB';
  DO $$
  DECLARE part record;
  BEGIN
    FOR part IN SELECT * FROM taken_off ORDER BY at DESC LOOP
      IF part.is_key THEN EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', part.relation, part.name, part.definition);
      ELSE EXECUTE part.definition;
      END IF;
    END LOOP;
    FOR part IN SELECT unnest(string_to_array(current_setting('shortfall.bare'), ',')) AS relation LOOP
      EXECUTE format('ALTER TABLE %I ENABLE TRIGGER USER', part.relation);
    END LOOP;
  END $$`;

/**
 * Fills tables while they have neither keys nor indexes nor triggers, which is many times as fast, and makes all of them again: what does not
 * hold them is refused then, and the tables stay bare. Only for a database that can be thrown away: nobody else may use it meanwhile, and
 * triggers do not see what comes in. The user of the database must own the tables.
 */
export async function whileBare<T>(pool: Pool, tables: readonly string[], fill: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("SELECT set_config('shortfall.bare', $1, false)", [tables.join(',')]);
    await client.query(STRIP);
    const filled = await fill();
    await client.query(MAKE_AGAIN);
    return filled;
  } finally {
    // With the session go its settings and its table.
    client.release(true);
  }
}
