import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Problem } from '@/lib/core/problem';
import type { FormFields } from '@/lib/http/form-fields';
import { FORM_HEADER, stashForm, type FormAnswer, type FormState } from '@/lib/http/form-stash';
import { viewProblem } from '@/lib/http/problem-response';
import type { Locale } from '@/lib/i18n/locales';
import { forceStatus } from './force-status';

type Refused = { problem: Problem; values: FormFields; locale: Locale };

/** What belongs to the posted body or to a browser's navigation by script, and not to the page that is shown in its place. */
const DROPPED = /^(content-(type|length|encoding)|transfer-encoding|if-.*|rsc|next-.*)$/;

/**
 * Turns a refused POST into a GET of the same page: whoever answers it finds what was typed under the key in the header, and the
 * answer carries the status of the refusal. Nothing is put into an address or a cookie, and all is forgotten with the answer.
 */
export function showFormAgain(req: IncomingMessage, res: ServerResponse, { problem, values, locale }: Refused): void {
  becomeGet(req, res, { values, problem: viewProblem(problem, locale) });
  if (problem.retryAfter !== null) res.setHeader('retry-after', String(problem.retryAfter));
  if (problem.status === 413) res.setHeader('connection', 'close');
  forceStatus(res, problem.status);
}

/** Turns an accepted POST into a GET of the same page, which shows the answer once. */
export function showAnswer(req: IncomingMessage, res: ServerResponse, answer: FormFields): void {
  becomeGet(req, res, { answer });
  forceStatus(res, 200);
}

function becomeGet(req: IncomingMessage, res: ServerResponse, stashed: FormState | FormAnswer): void {
  const { key, forget } = stashForm(stashed);
  res.once('close', forget);
  req.method = 'GET';
  for (const name of Object.keys(req.headers)) if (DROPPED.test(name)) delete req.headers[name];
  req.headers[FORM_HEADER] = key;
}
