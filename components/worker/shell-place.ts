import { localPath, splitPath, type Locale } from '@/lib/i18n/locales';

/** The pages that are kept. The last one is put into the cache last: where it lies, the shell is whole. */
export const SHELL_PAGES = ['/outbox', '/report'] as const;
export type ShellPage = (typeof SHELL_PAGES)[number];

export type ShellPlace = {
  locale: Locale;
  page: ShellPage;
  /** An address of the shell's own is answered from the phone first; pages about reports only when nothing else answers. */
  first: 'phone' | 'network';
};

/** Which kept page answers a navigation to this address, and when; null for every page that the phone never keeps. */
export function shellPlaceOf(pathname: string): ShellPlace | null {
  const { locale, path } = splitPath(pathname);
  if (localPath(locale, path) !== pathname) return null;
  const page = SHELL_PAGES.find((own) => own === path);
  if (page) return { locale, page, first: 'phone' };
  return /^\/reports(\/|$)/.test(path) ? { locale, page: '/outbox', first: 'network' } : null;
}
