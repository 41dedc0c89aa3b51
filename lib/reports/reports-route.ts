import type { Context } from '@/lib/auth/context';
import { endpoint, json } from '@/lib/http/endpoint';
import { problemBody } from '@/lib/http/problem-response';
import { readJson } from '@/lib/http/read-body';
import { listOwnReports } from './read/list-own-reports';
import { submitReport, type Submission } from './submit-report';
import { submitReports, type BatchAnswer } from './submit-reports';

const REPORT_BYTES = 64 * 1024;
const BATCH_BYTES = 512 * 1024;
const STATUS = { created: 201, same: 200 } as const;

/**
 * POST /api/reports: one report, answered by its receipt (201, or 200 the same again), or `{ "reports": [...] }` up to
 * 200, answered by 200 with `{ "results": [...] }` in their order, each with the status and the receipt or problem that
 * it would have had alone.
 */
export const POST = endpoint<Submission | BatchAnswer[]>({
  action: 'report.submit',
  read: (request) => readJson(request, BATCH_BYTES, (body) => (isBatch(body) ? BATCH_BYTES : REPORT_BYTES)),
  handle: (ctx, input) => (isBatch(input) ? submitReports(ctx, input) : submitReport(ctx, input)),
  present: (result, ctx) =>
    Array.isArray(result)
      ? json({ results: result.map((answer) => resultOf(answer, ctx)) })
      : json(result.receipt, STATUS[result.outcome]),
});

/** GET /api/reports: the caller's own reports, newest first; `after` is the reference of the last one seen. */
export const GET = endpoint({
  action: 'report.listOwn',
  handle: (ctx, _input, request) => listOwnReports(ctx, { after: new URL(request.url).searchParams.get('after') }),
});

function resultOf(answer: BatchAnswer, { locale }: Context) {
  if (answer.outcome === 'refused')
    return { status: answer.problem.status, problem: problemBody(answer.problem, locale) };
  return { status: STATUS[answer.outcome], receipt: answer.receipt };
}

function isBatch(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'reports' in body;
}
