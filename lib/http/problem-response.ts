import { randomUUID } from 'node:crypto';
import { Problem, problems, type FieldError } from '@/lib/core/problem';
import { stackFrames } from '@/lib/core/stack-frames';
import { isDatabaseAway } from '@/lib/db/transaction';
import type { Locale } from '@/lib/i18n/locales';
import { shownParams } from '@/lib/i18n/shown-params';
import { translator } from '@/lib/i18n/translate';

/** A refusal in words: what pages and JSON both show. */
export type ProblemView = {
  code: string;
  status: number;
  title: string;
  detail: string;
  /** In the order of the form; `message` says what to do. */
  errors: { field: string; code: string; message: string }[];
};

/** Any thrown value as a Problem. What nobody foresaw becomes an incident: logged with its id, its kind and where it arose, never with the request. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isDatabaseAway(error)) return problems.databaseAway(error);
  const incident = randomUUID();
  const cause = error instanceof Error ? { name: error.name, where: stackFrames(error) } : {};
  process.stderr.write(`${JSON.stringify({ level: 'error', incident, ...cause })}\n`);
  return problems.internal(incident, error);
}

/** A Problem in the words of a language. */
export function viewProblem(problem: Problem, locale: Locale): ProblemView {
  const t = translator(locale);
  const params = shownParams(problem.params, locale);
  return {
    code: problem.code,
    status: problem.status,
    title: t(`problems.${problem.code}.title`, params),
    detail: t(`problems.${problem.code}.detail`, params),
    errors: viewFieldErrors(problem.fields, locale),
  };
}

/** Field errors in the words of a language. */
export function viewFieldErrors(fields: FieldError[], locale: Locale): ProblemView['errors'] {
  const t = translator(locale);
  return fields.map(({ field, code, params }) => ({ field, code, message: t(`errors.${code}`, shownParams(params, locale)) }));
}

/** The members of application/problem+json (RFC 9457); what the catalogue's params say is added to them, and `answers` where there are any. */
export function problemBody(problem: Problem, locale: Locale): ProblemView & { type: string; answers?: object } {
  const view = viewProblem(problem, locale);
  const given = problem.answers ? { answers: problem.answers } : {};
  return { ...problem.params, type: `urn:shortfall:problem:${view.code}`, ...view, ...given };
}

/** A Problem as application/problem+json. */
export function problemResponse(problem: Problem, locale: Locale): Response {
  const headers = new Headers({
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    'content-language': locale,
  });
  if (problem.retryAfter !== null) headers.set('retry-after', String(problem.retryAfter));
  if (problem.code === 'key-refused') headers.set('www-authenticate', 'Bearer error="invalid_token"');
  if (problem.code === 'method-not-allowed') headers.set('allow', String(problem.params.allowed));
  if (problem.status === 413) headers.set('connection', 'close');
  return new Response(JSON.stringify(problemBody(problem, locale)), { status: problem.status, headers });
}
