import type { Locale } from './locales';
import { translator } from './translate';

/** The title of the browser's tab: the page and the product, with "Error" before it while the page shows a refused form. */
export function pageTitle(locale: Locale, key: string, refused: object | null = null): string {
  const t = translator(locale);
  const title = t('common.pageTitle', { page: t(key) });
  return refused ? t('common.errorTitle', { title }) : title;
}
