import { localPath, type Locale } from '@/lib/i18n/locales';

/** The sign-in page, which leads on to `page` (a path without its language). */
export function signInPath(locale: Locale, page: string): string {
  return `${localPath(locale, '/sign-in')}?${new URLSearchParams({ next: localPath(locale, page) })}`;
}
