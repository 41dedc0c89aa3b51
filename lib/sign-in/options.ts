import type { AuthOptions, Session } from 'next-auth';
import type { Context } from '@/lib/auth/context';
import { COOKIE_DAYS, cookieName, cookieOptions, readCookie } from '@/lib/auth/cookies';
import { findSession } from '@/lib/auth/find-session';
import { sessionIdOf } from '@/lib/auth/session-token';
import { sessionSecret } from '@/lib/auth/site';
import { parseBySchema } from '@/lib/core/zod-fields';
import { credentialsSchema } from './credentials-schema';
import { endSession } from './end-session';
import { localTarget } from './local-target';
import { startSession } from './start-session';

/** next-auth turns any error into a redirect. What really happened is kept here for whoever answers. */
export type Attempt = { failure?: unknown };

/** next-auth would print what it meets, names included. Every failure that counts reaches the answer through the Attempt. */
const silent = { error: () => undefined, warn: () => undefined, debug: () => undefined };

/** next-auth for one request: credentials only, and a token that carries nothing but the id of our session row. */
export function authOptions(context: Context, cookies: string | null, attempt: Attempt): AuthOptions {
  const keepFailure = async <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      attempt.failure = error;
      throw error;
    });
  const authorize = async (given: Record<string, unknown> | undefined) => {
    const credentials = parseBySchema(credentialsSchema, given);
    return { id: await startSession(context, { ...credentials, device: readCookie(cookies, 'device') }) };
  };
  const endSessionOf = async (sessionId: string | null) => {
    if (sessionId) await endSession(context, sessionId);
  };
  return {
    secret: sessionSecret(),
    useSecureCookies: cookieOptions().secure,
    logger: silent,
    session: { strategy: 'jwt', maxAge: COOKIE_DAYS * 24 * 60 * 60 },
    pages: { signIn: '/sign-in', signOut: '/sign-out', error: '/sign-in' },
    cookies: {
      sessionToken: { name: cookieName('session-token'), options: cookieOptions() },
      csrfToken: { name: cookieName('csrf-token'), options: cookieOptions() },
      callbackUrl: { name: cookieName('callback-url'), options: cookieOptions() },
    },
    providers: [
      {
        id: 'credentials',
        name: 'Shortfall',
        type: 'credentials',
        credentials: { name: { type: 'text' }, passphrase: { type: 'password' } },
        authorize: (given) => keepFailure(authorize(given)),
      },
    ],
    callbacks: {
      redirect: ({ url, baseUrl }) => baseUrl + (localTarget(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url) ?? '/'),
      jwt: ({ token, user }) => ({ sid: user ? user.id : sessionIdOf(token) }),
      session: async ({ session, token }) => {
        const sessionId = sessionIdOf(token);
        const person = sessionId && (await keepFailure(findSession(context.db, sessionId, context.now)));
        // Makes next-auth take back its cookie.
        if (!person) throw new Error('This session has ended.');
        return { expires: session.expires, user: { name: person.name, role: person.role } } as Session;
      },
    },
    events: { signOut: ({ token }) => keepFailure(endSessionOf(sessionIdOf(token))) },
  };
}
