import { publicUrl } from '@/lib/auth/site';
import { localPath, type Locale } from '@/lib/i18n/locales';

/** The address to hand over. It starts as people reach the site: by PUBLIC_URL, else as whoever invites has reached it. */
export function invitationLink(token: string, locale: Locale, request: Request): string {
  const origin = publicUrl() ?? `http://${request.headers.get('host') ?? new URL(request.url).host}`;
  return origin + localPath(locale, `/invite/${token}`);
}
