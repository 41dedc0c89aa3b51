import { formEndpoint } from '@/lib/http/form-endpoint';
import { publishSnapshot } from '@/lib/snapshots/publish-snapshot';

/** A verifier or administrator freezes the public data; the page says what came of it. Whoever leaves before it is done has made nothing. */
export const snapshotForm = formEndpoint({
  action: 'snapshot.publish',
  handle: async (context, _fields, _params, request) => {
    const published = await publishSnapshot(context, { signal: request.signal });
    return { answer: { outcome: published.outcome, ...('id' in published ? { id: published.id } : {}) } };
  },
});
