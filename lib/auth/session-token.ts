import { decode, type JWT } from 'next-auth/jwt';
import { sessionSecret } from './site';

/** Tokens that were opened lately, each with the id in it. Opening costs more than all else that is known of a request; whether the session still stands, its row says. */
const MOST_KEPT = 10_000;
const kept = new Map<string, { secret: string; sessionId: string; until: number }>();

/** The session id in a sealed token, or null for a token that is not ours, was changed or has run out. */
export async function openSession(token: string): Promise<string | null> {
  const secret = sessionSecret();
  const known = kept.get(token);
  if (known && known.secret === secret && Date.now() < known.until) return known.sessionId;
  kept.delete(token);
  try {
    const opened = await decode({ token, secret });
    const sessionId = sessionIdOf(opened);
    if (sessionId !== null && typeof opened?.exp === 'number') keep(token, { secret, sessionId, until: opened.exp * 1000 });
    return sessionId;
  } catch {
    return null;
  }
}

/** The session id that an opened token carries. */
export function sessionIdOf(token: JWT | null): string | null {
  return typeof token?.sid === 'string' ? token.sid : null;
}

function keep(token: string, opened: { secret: string; sessionId: string; until: number }): void {
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
  kept.set(token, opened);
}
