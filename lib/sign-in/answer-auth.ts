import { visitorContext } from '@/lib/auth/context';
import { cookieName, readCookie, setCookieLine } from '@/lib/auth/cookies';
import { nameKey } from '@/lib/auth/person-name';
import { openSession } from '@/lib/auth/session-token';
import { publicUrl } from '@/lib/auth/site';
import { problems } from '@/lib/core/problem';
import { readFormFields } from '@/lib/http/form-fields';
import { readJson } from '@/lib/http/read-body';
import { requireSameOrigin } from '@/lib/http/same-origin';
import type { Locale } from '@/lib/i18n/locales';
import { knownDevice } from './device';
import { endSession } from './end-session';
import { authOptions, type Attempt } from './options';
import { runNextAuth } from './run-next-auth';

const BODY_LIMIT = 16 * 1024;
const PREFIX = '/api/auth/';
/** The part of next-auth that is used. Its own pages, its log and its providers' addresses are not served. */
const ACTIONS: Record<string, ('GET' | 'POST')[]> = {
  csrf: ['GET'],
  session: ['GET'],
  providers: ['GET'],
  signin: ['GET'],
  signout: ['GET', 'POST'],
  'callback/credentials': ['POST'],
};

/**
 * The answer of next-auth to a request for /api/auth/*. What next-auth would hide in a redirect is thrown: sign-in-failed (401),
 * too-many-attempts (429), input-refused (422), foreign-origin (403, also for a csrf token that does not fit), database-away (503).
 */
export async function answerAuth(request: Request, locale: Locale): Promise<Response> {
  const action = new URL(request.url).pathname.slice(PREFIX.length);
  const methods = Object.hasOwn(ACTIONS, action) ? ACTIONS[action]! : null;
  const method = request.method === 'POST' ? 'POST' : 'GET';
  if (!methods) throw problems.notFound();
  if (!methods.includes(method)) throw problems.methodNotAllowed(methods.join(', '));
  if (method === 'POST') requireSameOrigin(request, publicUrl());
  const body = method === 'POST' ? await readFields(request) : {};
  const context = await visitorContext(locale);
  const header = request.headers.get('cookie');
  const attempt: Attempt = {};
  const response = await runNextAuth(
    { method, action: action.split('/'), query: {}, body, cookies: cookiesFor(header) },
    authOptions(context, header, attempt),
  );
  if (attempt.failure) throw attempt.failure;
  const token = readCookie(header, 'session-token');
  const isSignIn = action === 'callback/credentials';
  // next-auth sends whoever has no fitting csrf token to a page of its own, with nothing done.
  if (method === 'POST' && (isSignIn || token) && !setsSession(response)) throw problems.foreignOrigin();
  if (isSignIn) {
    const before = token && (await openSession(token));
    if (before) await endSession(context, before);
    response.headers.append('set-cookie', setCookieLine('device', knownDevice(readCookie(header, 'device'), nameKey(String(body.name)))));
  }
  return withoutReturnAddress(response);
}

async function readFields(request: Request): Promise<Record<string, unknown>> {
  const isJson = /^application\/json\b/i.test(request.headers.get('content-type') ?? '');
  if (!isJson) return readFormFields(request, BODY_LIMIT);
  const body = await readJson(request, BODY_LIMIT);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw problems.bodyUnreadable('json');
  return body as Record<string, unknown>;
}

/** next-auth sees its own two cookies and no other. */
function cookiesFor(header: string | null): Record<string, string> {
  const pairs = (['session-token', 'csrf-token'] as const).map((purpose) => [cookieName(purpose), readCookie(header, purpose)]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== null));
}

/** Where to go next is in the body of each request, so there is no need to write it into a browser. */
function withoutReturnAddress(response: Response): Response {
  const lines = response.headers.getSetCookie().filter((line) => !line.startsWith(`${cookieName('callback-url')}=`));
  response.headers.delete('set-cookie');
  for (const line of lines) response.headers.append('set-cookie', line);
  return response;
}

function setsSession(response: Response): boolean {
  return response.headers.getSetCookie().some((line) => line.startsWith(`${cookieName('session-token')}=`));
}
