import type { Pool } from '@/lib/db/client';
import { StartRefusal } from './start-refusal';

/** Whether somebody began to fill this database with a sample (`npm run sample`) and was interrupted. */
export async function isUnfinishedSample(pool: Pick<Pool, 'query'>): Promise<boolean> {
  const { rows } = await pool.query<{ found: boolean }>("SELECT to_regclass('public.unfinished_sample') IS NOT NULL AS found");
  return rows[0]!.found;
}

/** Throws StartRefusal for such a database: its tables lack keys or its figures reports. */
export async function refuseUnfinishedSample(pool: Pick<Pool, 'query'>): Promise<void> {
  if (!(await isUnfinishedSample(pool))) return;
  throw new StartRefusal([
    'This database holds a sample that is not whole: npm run sample was interrupted, or still works on it.',
    'Run npm run sample again, or take another database.',
  ]);
}
