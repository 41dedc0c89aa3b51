import type { Context } from '@/lib/auth/context';
import { currentAreas } from '@/lib/crisis/current';
import type { Area } from '@/lib/crisis/schema';
import { listQueue, type Queue } from '@/lib/review/list-queue';
import { queueQuery, readQueueFilter, type QueueFilter } from '@/lib/review/queue-filter';

export type SearchParams = Record<string, string | string[] | undefined>;

/**
 * The queue as an address of the desk asks for it; what the address says wrongly counts as unsaid, and the filter shows
 * that.
 */
export type Desk = { areas: Area[]; filter: QueueFilter; query: string; filterQuery: string; queue: Queue };

export async function readDesk(context: Context, params: SearchParams): Promise<Desk> {
  const areas = await currentAreas(context.db);
  const search = new URLSearchParams(Object.entries(params).map(([name, value]) => [name, [value].flat()[0] ?? '']));
  const { filter } = readQueueFilter(search, areas);
  const queue = await listQueue(context, filter);
  return { areas, filter, query: queueQuery(filter), filterQuery: queueQuery({ ...filter, after: null }), queue };
}
