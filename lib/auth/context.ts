import { problems } from '@/lib/core/problem';
import { currentCrisis } from '@/lib/crisis/current';
import type { Crisis } from '@/lib/crisis/schema';
import { currentDb, type Db } from '@/lib/db/client';
import { publicSource, readPublicly } from '@/lib/db/public-db';
import type { Locale } from '@/lib/i18n/locales';
import { ANONYMOUS, type Actor } from './actor';
import { bearerToken } from './bearer-token';
import { readCookie } from './cookies';
import { findKey } from './find-key';
import { findSession } from './find-session';
import { openSession } from './session-token';

/** Who asks, when, in which language, of which database and crisis. Every verb and read takes one. */
export type Context = { actor: Actor; now: Date; locale: Locale; db: Db; crisis: Crisis };

/** The part of it that is enough for verbs on accounts; the console has no more. */
export type Caller = Pick<Context, 'actor' | 'db' | 'now'>;

/** The context of a request: its actor is whoever the session cookie's row says, at this moment. */
export async function requestContext(request: Request, locale: Locale): Promise<Context> {
  return signedIn(await visitorContext(locale), request.headers.get('cookie'));
}

/**
 * The context of a request to an address for programs: with a key, the key's alone, whatever cookie came along; otherwise the session's. Throws
 * key-refused (401) for a key that opens nothing.
 */
export async function programContext(request: Request, locale: Locale): Promise<Context> {
  const token = bearerToken(request);
  if (token === null) return requestContext(request, locale);
  const context = await visitorContext(locale);
  const person = await findKey(context.db, token, context.now);
  if (!person) throw problems.keyRefused();
  return { ...context, actor: person };
}

/** The context of a page behind the sign-in. */
export async function pageContext(locale: Locale): Promise<Context> {
  // Imported here alone: the server's own bundle shares this file and is not inside Next.
  const { headers } = await import('next/headers');
  return signedIn(await visitorContext(locale), (await headers()).get('cookie'));
}

/** The context of a public page: the same for everybody, no cookie is read. Its database may be a replica: for reads of what is public. */
export async function publicContext(locale: Locale): Promise<Context> {
  return anonymousContext(publicSource().db, locale);
}

/** Runs a public read in a context like that of a public page; a second time when the replica fails at it (see `readPublicly`). */
export function inPublicContext<T>(locale: Locale, read: (context: Context) => Promise<T>): Promise<T> {
  return readPublicly(async ({ db }) => read(await anonymousContext(db, locale)));
}

/** The context of somebody who is not signed in yet and opens a link or signs in: what counts was written a moment ago. */
export async function visitorContext(locale: Locale): Promise<Context> {
  return anonymousContext(currentDb(), locale);
}

async function anonymousContext(db: Db, locale: Locale): Promise<Context> {
  return { actor: ANONYMOUS, now: new Date(), locale, db, crisis: await currentCrisis(db) };
}

async function signedIn(context: Context, cookies: string | null): Promise<Context> {
  const token = readCookie(cookies, 'session-token');
  const sessionId = token && (await openSession(token));
  const person = sessionId && (await findSession(context.db, sessionId, context.now));
  return person ? { ...context, actor: person } : context;
}
