import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from '@/lib/db/client';
import { missingMigrations } from './migrate';
import type { ReplicaWatch } from './replica/replica-watch';

const ANSWER_WITHIN_MS = 2_000;

/** /livez: the process answers. The database is not asked. */
export function livez(): Response {
  return health(200, 'alive');
}

/** /readyz: the database answers and has every migration; and what is seen of the replica, where there is one: without it everything goes on. */
export async function readyz(pool: Pool, replica: ReplicaWatch | null): Promise<Response> {
  const late = sleep(ANSWER_WITHIN_MS, 'database slow' as const, { ref: false });
  const asked = missingMigrations(pool).then(
    (missing) => (missing === 0 ? ('ready' as const) : ('migrations missing' as const)),
    () => 'database away' as const,
  );
  const state = await Promise.race([asked, late]);
  return health(state === 'ready' ? 200 : 503, state, replica ? { replica: replica.state, secondsBehind: replica.secondsBehind } : {});
}

/** Whether the database answers at this moment. */
export async function isReachable(pool: Pool): Promise<boolean> {
  const late = sleep(ANSWER_WITHIN_MS, false, { ref: false });
  return Promise.race([pool.query('SELECT 1').then(() => true, () => false), late]);
}

function health(status: number, state: string, more: object = {}): Response {
  const headers = { 'cache-control': 'no-store', ...(status === 503 ? { 'retry-after': '5' } : {}) };
  return Response.json({ status: state, ...more }, { status, headers });
}
