import { siteUrl } from '@/lib/auth/site';
import { localPath, type Locale } from '@/lib/i18n/locales';

/**
 * A name that stays when an address changes its scheme or port (RFC 4151). The year only says when the host was ours; entries of different
 * languages are different entries.
 */
export function tagOf(...parts: string[]): string {
  const host = new URL(siteUrl()).hostname.replaceAll(/[^a-z0-9.-]/g, '-');
  return `tag:${host},2026:${parts.join('/')}`;
}

/** The absolute address of a page or file in a language. */
export function addressOf(locale: Locale, path: string): string {
  return siteUrl() + localPath(locale, path);
}
