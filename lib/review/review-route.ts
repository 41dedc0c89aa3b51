import { endpoint } from '@/lib/http/endpoint';
import { reviewReport } from './review-report';

/** POST /api/reports/[id]/review: a verifier decides. */
export const POST = endpoint({
  action: 'review.verify',
  handle: (ctx, input, _request, { id = '' }) => reviewReport(ctx, id, input),
});
