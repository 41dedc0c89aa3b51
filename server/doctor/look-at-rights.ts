import type { Pool } from '@/lib/db/client';
import { SERVER_ROLE } from '../postgres/server-login';
import { wideRights } from '../rights/wide-rights';
import { wrong, well, type Finding } from './finding';

type Asked = {
  pool: Pool;
  /** DATABASE_URL; undefined with the embedded database. */
  url: string | undefined;
};

/** Whether the account that the server works with is kept to its work: it can change neither the schema nor what is append-only. */
export async function lookAtRights({ pool, url }: Asked): Promise<Finding> {
  const { rows } = await pool.query<{ role: string }>('SELECT current_user AS role');
  const role = url ? decodeURIComponent(new URL(url).username) || rows[0]!.role : SERVER_ROLE;
  const wide = await wideRights(pool, role);
  if (wide.length === 0) return well(`The server works as ${role}, which can change neither the schema nor the log.`);
  const mend = url
    ? 'Make an account without rights of its own, name it in DATABASE_URL, the one that owns the tables in DATABASE_OWNER_URL, and start again.'
    : 'npm start';
  return wrong(`The server works as ${role}: ${wide.join(', ')}.`, mend);
}
