import { decode, encode, type JWT } from 'next-auth/jwt';
import { COOKIE_DAYS } from './cookies';
import { sessionSecret } from './site';

const MAX_AGE_SECONDS = COOKIE_DAYS * 24 * 60 * 60;

/** The cookie's content: the id of the session's row, sealed. No name, no role: those are read from the row on every request. */
export function sealSession(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: sessionSecret(), maxAge: MAX_AGE_SECONDS });
}

/** The session id in a sealed token, or null for a token that is not ours, was changed or has run out. */
export async function openSession(token: string): Promise<string | null> {
  try {
    return sessionIdOf(await decode({ token, secret: sessionSecret() }));
  } catch {
    return null;
  }
}

/** The session id that an opened token carries. */
export function sessionIdOf(token: JWT | null): string | null {
  return typeof token?.sid === 'string' ? token.sid : null;
}
