import { createHash, randomBytes } from 'node:crypto';
import { cookieName } from '@/lib/auth/cookies';
import { sessionSecret } from '@/lib/auth/site';
import type { Locale } from '@/lib/i18n/locales';
import { answerAuth } from './answer-auth';

type Action = 'callback/credentials' | 'signout';

/**
 * Sends a page's form down the same road as a script's request: next-auth's own callback, with a csrf pair made here (the page's own
 * guard, the same-origin rule, has been passed already). Gives the Set-Cookie lines of the answer. Throws what answerAuth throws.
 */
export async function askNextAuth(page: Request, locale: Locale, action: Action, fields: Record<string, string>): Promise<string[]> {
  const csrfToken = randomBytes(32).toString('hex');
  const hash = createHash('sha256').update(`${csrfToken}${sessionSecret()}`).digest('hex');
  const others = page.headers.get('cookie')?.split(';').filter((pair) => !pair.trim().startsWith(`${cookieName('csrf-token')}=`));
  const request = new Request(new URL(`/api/auth/${action}`, page.url), {
    method: 'POST',
    headers: { cookie: [...(others ?? []), `${cookieName('csrf-token')}=${csrfToken}%7C${hash}`].join(';') },
    body: new URLSearchParams({ ...fields, csrfToken, json: 'true' }),
  });
  return (await answerAuth(request, locale)).headers.getSetCookie();
}
