import { endpoint } from '@/lib/http/endpoint';
import { reviewReport } from '@/lib/review/review-report';

/** A verifier decides. */
export const POST = endpoint({
  action: 'review.verify',
  handle: (ctx, input, _request, { id = '' }) => reviewReport(ctx, id, input),
});
