import { currentAreas } from '@/lib/crisis/current';
import { endpoint } from '@/lib/http/endpoint';
import { listQueue } from '@/lib/review/list-queue';
import { parseQueueFilter } from '@/lib/review/queue-filter';

/** What waits for a verifier, oldest first; filters `category` and `area`, pages by `after`. */
export const GET = endpoint({
  action: 'review.list',
  handle: async (ctx, _input, request) =>
    listQueue(ctx, parseQueueFilter(new URL(request.url).searchParams, await currentAreas(ctx.db))),
});
