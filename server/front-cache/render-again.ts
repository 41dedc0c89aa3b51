import { asksReplica } from '@/lib/db/public-db';
import type { Render } from './render-inward';

/** Renders a page once more, from the primary, when it failed while public reads asked the replica: which of its reads failed, Next keeps to itself. */
export function renderAgain(render: Render): Render {
  return async (asked) => {
    const isFromReplica = asksReplica();
    const rendered = await render(asked);
    return isFromReplica && rendered.status >= 500 ? render({ ...asked, onPrimary: true }) : rendered;
  };
}
