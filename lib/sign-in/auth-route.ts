import type { Action } from '@/lib/auth/policy';
import { problemResponse, toProblem } from '@/lib/http/problem-response';
import { localeFromHeader } from '@/lib/i18n/locales';
import { answerAuth } from './answer-auth';

/** next-auth's addresses under /api/auth. It guards itself: anybody may try to sign in, and a session ends only with its own cookie. */
async function route(request: Request): Promise<Response> {
  const locale = localeFromHeader(request.headers.get('accept-language'));
  try {
    return await answerAuth(request, locale);
  } catch (error) {
    return problemResponse(toProblem(error), locale);
  }
}

const action: Action = 'session.start';

export const authRoute = Object.assign(route, { action });
