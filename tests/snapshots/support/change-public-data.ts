import type { TestDatabase } from '../../support/database';

/** Corrects public reports one after the other, each with a version and a line of the log of its own, as of the instant `at`. */
export async function changePublicData({ pool }: TestDatabase, times: number, at: Date): Promise<void> {
  const connection = await pool.connect();
  try {
    await connection.query('BEGIN');
    await connection.query('SET CONSTRAINTS note_change IMMEDIATE');
    await connection.query("SELECT set_config('test.at', $1, true), set_config('test.times', $2, true)", [at.toISOString(), String(times)]);
    await connection.query(`DO $$
      BEGIN
        FOR turn IN 1 .. current_setting('test.times')::int LOOP
          UPDATE data_version SET version = version + 1, changed_at = current_setting('test.at')::timestamptz;
          UPDATE public_report SET severity = severity % 5 + 1
            WHERE public_id = (SELECT public_id FROM public_report ORDER BY public_id OFFSET turn % 200 LIMIT 1);
        END LOOP;
      END $$`);
    await connection.query('COMMIT');
  } finally {
    connection.release();
  }
}
