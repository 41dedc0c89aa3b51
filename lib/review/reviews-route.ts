import type { Context } from '@/lib/auth/context';
import { endpoint, json } from '@/lib/http/endpoint';
import { problemBody } from '@/lib/http/problem-response';
import { reviewReports, type ReviewAnswer } from './review-reports';

const BODY_BYTES = 256 * 1024;

/**
 * POST /api/reviews: up to 1,000 reports verified at once, answered by 200 with `{ "results": [...] }` in their order, each with the status and the
 * standing or problem that it would have had alone.
 */
export const POST = endpoint({
  action: 'review.verify',
  limit: BODY_BYTES,
  handle: reviewReports,
  present: (answers, ctx) => json({ results: answers.map((answer) => resultOf(answer, ctx)) }),
});

function resultOf(answer: ReviewAnswer, { locale }: Context) {
  if (answer.outcome === 'refused') return { status: answer.problem.status, problem: problemBody(answer.problem, locale) };
  return { status: 200, report: answer.decided };
}
