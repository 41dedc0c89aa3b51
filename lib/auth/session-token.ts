import { decode, type JWT } from 'next-auth/jwt';
import { sessionSecret } from './site';

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
