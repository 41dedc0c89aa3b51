import { splitPath, type Locale } from '@/lib/i18n/locales';
import { matchPath } from './match-path';

/** A page and whether it reads parameters; where it reads none, whatever stands behind the `?` leads to the same bytes. */
export type PageRow = { path: string; query: boolean };

/** Pages that are the same for everybody: rendered once per state of the data and kept (decision 009). */
export const PUBLIC_PAGES: PageRow[] = [
  { path: '/', query: true },
  { path: '/charts/[chart]', query: true },
  { path: '/areas', query: true },
  { path: '/areas/[area]', query: true },
  { path: '/items', query: true },
  { path: '/items/[item]', query: true },
  { path: '/record', query: true },
  { path: '/record/[id]', query: true },
  { path: '/changes', query: true },
  { path: '/method', query: false },
  { path: '/data', query: false },
  { path: '/data/api', query: false },
  { path: '/data/snapshots', query: false },
  { path: '/about', query: false },
  { path: '/when-not-to-use', query: false },
  { path: '/tell-us', query: true },
  { path: '/report', query: false },
  { path: '/outbox', query: false },
];

/** Pages of one visitor, one link or one form: rendered for each request and never kept. */
export const PRIVATE_PAGES = [
  '/sign-in',
  '/sign-out',
  '/setup/[token]',
  '/invite/[token]',
  '/report/sent/[reference]',
  '/import',
  '/reports',
  '/reports/[reference]',
  '/reports/[reference]/edit',
  '/review',
  '/review/[reference]',
  '/review/[reference]/correct',
  '/people',
  '/keys',
  '/notices',
  '/snapshots',
];

/** Files that Next answers beside the pages. */
export const NEXT_FILES = ['/icon.svg'];

/** What an address leads to: a public page (its address written in one way), no page at all, or something that Next answers itself. */
export type Place = { kind: 'public'; locale: Locale; path: string; query: boolean } | { kind: 'unknown'; locale: Locale } | { kind: 'other' };

/** Finds the place of an address without its query. */
export function placeOf(pathname: string): Place {
  if (isRedirected(pathname) || NEXT_FILES.includes(pathname)) return { kind: 'other' };
  const { locale, path } = splitPath(pathname);
  for (const { path: pattern, query } of PUBLIC_PAGES) {
    const params = matchPath(pattern, path);
    if (params) return { kind: 'public', locale, path: filled(pattern, params), query };
  }
  return PRIVATE_PAGES.some((pattern) => matchPath(pattern, path)) ? { kind: 'other' } : { kind: 'unknown', locale };
}

/** `/en/method`, `/method/` and `//method` are other ways to write an address; Next leads to the one that counts. */
function isRedirected(pathname: string): boolean {
  return /^\/en(\/|$)|.\/$|\/\/|\\/.test(pathname);
}

function filled(pattern: string, params: Record<string, string>): string {
  return pattern.replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(params[name]!));
}
