import { actorId } from '@/lib/auth/actor';
import type { Context } from '@/lib/auth/context';
import { problems } from '@/lib/core/problem';
import { endpoint, json } from '@/lib/http/endpoint';
import { problemBody, problemResponse } from '@/lib/http/problem-response';
import { readBytes } from '@/lib/http/read-body';
import { translator } from '@/lib/i18n/translate';
import { checkImport, type ImportCheck } from './check-import';
import { faultWords } from './fault-words';
import type { CheckAnswer, ImportAnswer, ImportRefusal } from './import-answers';
import { importFile, type ImportOutcome } from './import-file';
import { inHand, inTurn } from './in-turn';
import { listImports } from './list-imports';
import type { Some } from './some';
import type { RowFault } from './table';
import { withJudge } from './with-judge';

const FILE_BYTES = 32 * 1024 * 1024;

type Result = { check: ImportCheck } | ImportOutcome;

/**
 * POST /api/imports: a CSV file in UTF-8 with the columns of an import, as reports of the caller. With `check=1` nothing is stored, and the
 * answer (200) is a CheckAnswer. Without, all of it is stored (201, or 200 when it was there already: ImportAnswer) or nothing (422, with the
 * members of ImportRefusal). `confirmed=1` answers yes to every "is this right?". The whole file is here before any of it is stored.
 */
export const POST = endpoint<Result>({
  action: 'report.import',
  isMass: true,
  read: async () => undefined,
  handle: (ctx, _input, request) => inHand(actorId(ctx.actor), async () => takeFile(ctx, await readFile(request), request)),
  present: (result, ctx) => {
    if ('check' in result) return json(checkAnswer(result.check, ctx));
    if (result.outcome === 'refused') return refusal(result.faults, ctx);
    return json(result.imported satisfies ImportAnswer, result.imported.batchId === null ? 200 : 201);
  },
});

/** GET /api/imports: the newest imports of the caller. */
export const GET = endpoint({ action: 'report.listOwn', handle: async (ctx) => ({ batches: await listImports(ctx) }) });

async function readFile(request: Request): Promise<Uint8Array> {
  if (!/^text\/csv\b/i.test(request.headers.get('content-type') ?? '')) throw problems.bodyTypeRefused('text/csv');
  return readBytes(request, FILE_BYTES);
}

function takeFile(ctx: Context, bytes: Uint8Array, { url, signal }: Request): Promise<Result> {
  const { searchParams } = new URL(url);
  const confirmed = searchParams.get('confirmed') === '1';
  if (searchParams.get('check') !== '1') {
    return inTurn('import', () => withJudge(bytes, signal, (file) => importFile(ctx, file, { as: 'submitted', confirmed })));
  }
  return inTurn('check', async () => ({ check: await withJudge(bytes, signal, (file) => checkImport(ctx, file, { confirmed })) }));
}

function checkAnswer({ rows, ready, same, faults }: ImportCheck, ctx: Context): CheckAnswer {
  return { rows, ready, same: same.first, sameCount: same.count, ...faultsIn(faults, ctx) };
}

function refusal(faults: Some<RowFault>, ctx: Context): Response {
  const problem = problems.inputRefused([]);
  const { status, headers } = problemResponse(problem, ctx.locale);
  return Response.json({ ...problemBody(problem, ctx.locale), ...faultsIn(faults, ctx) }, { status, headers });
}

function faultsIn({ first, count }: Some<RowFault>, { locale }: Context): ImportRefusal {
  const t = translator(locale);
  const faults = first.map((fault) => {
    const { row, column, value, code } = fault;
    return { row, column, value, code, ...faultWords(fault, locale, t) };
  });
  return { faults, faultCount: count };
}
