import { encode } from 'next-auth/jwt';
import { sessionSecret } from '@/lib/auth/site';

/** A session cookie's content as next-auth seals it, without the cost of signing in. */
export function sealSession(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: sessionSecret(), maxAge: 24 * 60 * 60 });
}
