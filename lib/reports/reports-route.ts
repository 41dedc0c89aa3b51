import type { Context } from '@/lib/auth/context';
import { endpoint, json } from '@/lib/http/endpoint';
import { problemBody } from '@/lib/http/problem-response';
import { readBytes, readJson } from '@/lib/http/read-body';
import { SEALED_TYPE } from '@/lib/sealing/sealed-form';
import { listOwnReports } from './read/list-own-reports';
import { submitSealed } from './sealed/submit-sealed';
import type { Submission } from './stored/store-once';
import { submitReports, type BatchAnswer } from './submit-reports';
import { takeReport } from './take-report';

const REPORT_BYTES = 64 * 1024;
const BATCH_BYTES = 512 * 1024;
const STATUS = { created: 201, same: 200 } as const;

/** A body as it came: sealed on a phone, or open JSON. */
type Sent = { sealed: Uint8Array } | { open: unknown };

/**
 * POST /api/reports: one report, answered by its receipt (201, or 200 the same again), or `{ "reports": [...] }` up to
 * 200, answered by 200 with `{ "results": [...] }` in their order, each with the status and the receipt or problem that
 * it would have had alone. A report that a phone sealed is the bytes themselves, of the type SEALED_TYPE.
 */
export const POST = endpoint<Submission | BatchAnswer[], Sent>({
  action: 'report.submit',
  read: async (request) => (isSealed(request) ? { sealed: await readBytes(request, REPORT_BYTES) } : { open: await readOpen(request) }),
  handle: (ctx, sent) => {
    if ('sealed' in sent) return submitSealed(ctx, sent.sealed);
    return isBatch(sent.open) ? submitReports(ctx, sent.open) : takeReport(ctx, sent.open);
  },
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

function isSealed(request: Request): boolean {
  return request.headers.get('content-type')?.split(';', 1)[0]!.trim().toLowerCase() === SEALED_TYPE;
}

function readOpen(request: Request): Promise<unknown> {
  return readJson(request, BATCH_BYTES, (body) => (isBatch(body) ? BATCH_BYTES : REPORT_BYTES));
}

function isBatch(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'reports' in body;
}
