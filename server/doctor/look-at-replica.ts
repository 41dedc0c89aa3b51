import type { Pool } from '@/lib/db/client';
import { openLookPool } from '@/lib/db/replica-pool';
import { databaseErrorCode } from '@/lib/db/transaction';
import { placeOf } from '../database';
import { sight } from '../replica/sighting';
import { wrong, well, type Finding } from './finding';

type Asked = {
  pool: Pool;
  /** DATABASE_REPLICA_URL. */
  url: string;
};

const MOST_BEHIND = 16 * 1024 ** 2;

/** Whether the replica answers, follows the database of this installation, is near it, and lets long downloads end. */
export async function lookAtReplica({ pool, url }: Asked): Promise<Finding[]> {
  const place = placeOf(new URL(url));
  const replica = openLookPool(url);
  try {
    return [await replicaFinding(pool, replica, place), ...(await feedbackFinding(replica, place))];
  } catch (error) {
    const why = databaseErrorCode(error) ?? (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    return [wrong(`The replica at ${place} cannot be looked at (${why}): what is public is read from the primary.`, 'Start it, or take DATABASE_REPLICA_URL away.')];
  } finally {
    await replica.end();
  }
}

async function replicaFinding(pool: Pool, replica: Pool, place: string): Promise<Finding> {
  const found = await sight(replica);
  const primary = await sight(pool);
  const anew = `Make the replica at ${place} anew, as docs/scaling.md says.`;
  if (!found.isStandby) return wrong(`The database at ${place} is no replica: it takes writes itself.`, anew);
  if (found.system !== primary.system || found.database !== primary.database) return wrong(`The replica at ${place} is not of this installation's database.`, anew);
  const behind = primary.position - found.position;
  if (behind < 0) return wrong(`The replica at ${place} has what the primary never had.`, anew);
  if (behind > MOST_BEHIND) return wrong(`The replica at ${place} is ${Math.round(behind / 2 ** 20)} MiB of changes behind.`, 'See whether it is connected: SELECT * FROM pg_stat_replication, asked of the primary.');
  return well(`The replica at ${place} follows.`);
}

async function feedbackFinding(replica: Pool, place: string): Promise<Finding[]> {
  const { rows } = await replica.query<{ setting: string }>("SELECT current_setting('hot_standby_feedback') AS setting");
  if (rows[0]!.setting === 'on') return [];
  return [wrong(`The replica at ${place} breaks long downloads off when the primary cleans up.`, 'Set hot_standby_feedback = on in its postgresql.conf and reload it.')];
}
