import type { IncomingMessage, ServerResponse } from 'node:http';
import { problems } from '@/lib/core/problem';
import { problemResponse } from '@/lib/http/problem-response';
import { splitPath } from '@/lib/i18n/locales';
import { FORM_TABLE, formOf, type FormRow } from './form-table';
import { showAnswer, showFormAgain } from './show-form-again';
import { sendWebResponse, toWebRequest } from './web-adapter';

type Exchange = { req: IncomingMessage; res: ServerResponse; origin: string; pathname: string };

/**
 * Answers a write to the address of a page. A form that leads somewhere redirects with 303; a refused one, and one whose answer its own
 * page shows, becomes a GET of that page, which is left to the caller to render. A page without a form answers 405.
 *
 * @returns true when the answer is given, false when the page is to be rendered
 */
export async function answerForm({ req, res, origin, pathname }: Exchange, table: FormRow[] = FORM_TABLE): Promise<boolean> {
  const { locale, path } = splitPath(pathname);
  const found = req.method === 'POST' ? formOf(path, table) : null;
  if (!found) {
    const allowed = formOf(path, table) ? 'GET, HEAD, POST' : 'GET, HEAD';
    await sendWebResponse(problemResponse(problems.methodNotAllowed(allowed), locale), req, res);
    return true;
  }
  const outcome = await found.form(toWebRequest(req, res, origin), locale, found.params);
  if ('problem' in outcome) {
    showFormAgain(req, res, { ...outcome, locale });
    return false;
  }
  if ('answer' in outcome.result) {
    showAnswer(req, res, outcome.result.answer);
    return false;
  }
  const { redirect, cookies = [] } = outcome.result;
  const headers = new Headers({ location: ownAddress(redirect, origin), 'cache-control': 'no-store' });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  await sendWebResponse(new Response(null, { status: 303, headers }), req, res);
  return true;
}

/** The address in the letters a header may hold, and on this server whatever it says. */
function ownAddress(redirect: string, origin: string): string {
  const { pathname, search, hash } = new URL(redirect, origin);
  return pathname + search + hash;
}
