import 'server-only';
import { once } from 'node:events';
import { from as copyFrom } from 'pg-copy-streams';
import type { Pool } from './client';
import { withLiterals, type Sql } from './sql';

/** Lines on their way into a table. */
export type CopyIn = {
  /** Takes whole lines in PostgreSQL's text format. Await it: the table is read at its own pace, so that memory stays flat. */
  write: (lines: string) => Promise<void>;
  /** Stores all of them or, where one is refused, throws and stores none. */
  end: () => Promise<void>;
};

/**
 * Empties a table and fills it over a connection of its own, in one transaction: a line that is refused takes the others with it. As nobody can
 * have seen these rows before, they may be stored as settled (`COPY table (columns) FROM STDIN (FREEZE)`): nobody writes them a second time.
 *
 * @param emptying the TRUNCATE of the table
 */
export async function copyIn(pool: Pool, emptying: Sql, statement: Sql): Promise<CopyIn> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(withLiterals(emptying));
  } catch (error) {
    client.release(true);
    throw error;
  }
  const stream = client.query(copyFrom(withLiterals(statement)));
  const ended = once(stream, 'finish').then(() => client.query('COMMIT'));
  let failure: Error | null = null;
  ended.then(
    () => client.release(),
    (error: Error) => {
      failure = error;
      client.release(true);
    },
  );
  return {
    write: async (lines) => {
      if (failure) throw failure;
      if (!stream.write(lines)) await Promise.race([once(stream, 'drain'), ended]);
    },
    end: async () => {
      stream.end();
      await ended;
    },
  };
}
