import { siteUrl } from '@/lib/auth/site';
import { localPath } from '@/lib/i18n/locales';
import type { PageView } from './page-view';

/** The address of a view as it is printed: without scheme, and only with the filters that somebody chose. */
export function shortAddress({ locale, path, query }: Pick<PageView, 'locale' | 'path' | 'query'>): string {
  return `${siteUrl().replace(/^https?:\/\//, '')}${localPath(locale, path)}${query && `?${query}`}`;
}
