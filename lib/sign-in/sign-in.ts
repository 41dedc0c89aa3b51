import { requestContext } from '@/lib/auth/context';
import { problems } from '@/lib/core/problem';
import type { Locale } from '@/lib/i18n/locales';
import { askNextAuth } from './ask-next-auth';

/**
 * Signs a person in from a page's form. Gives the Set-Cookie lines of the answer and the role, which decides where to go next.
 * Throws sign-in-failed (401), too-many-attempts (429), input-refused (422).
 */
export async function signIn(page: Request, locale: Locale, credentials: { name: string; passphrase: string }) {
  const cookies = await askNextAuth(page, locale, 'callback/credentials', credentials);
  const cookie = cookies.map((line) => line.split(';', 1)[0]).join('; ');
  const { actor } = await requestContext(new Request(page.url, { headers: { cookie } }), locale);
  // Suspended in this very moment.
  if (actor.kind !== 'person') throw problems.signInFailed();
  return { cookies, role: actor.role };
}
