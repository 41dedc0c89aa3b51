import { POST as importFile } from '@/lib/imports/imports-route';
import { POST as submitReports } from '@/lib/reports/reports-route';
import { POST as reviewReport } from '@/lib/review/review-route';
import { POST as reviewReports } from '@/lib/review/reviews-route';
import { POST as forgetDevice } from '@/lib/sign-in/forget-device-route';
import { splitPath } from '@/lib/i18n/locales';
import { GET as chartFile } from './chart-files/chart-file-route';
import { DATA_FILES, dataRoute, STREAMED_FILES } from './data-routes';
import { GET as embed } from './embed/embed-route';
import { GET as feed } from './feed/feed-route';
import { GET as openApi } from './openapi-route';
import { matchPath } from './match-path';
import { placeOf } from './public-pages';

/** A handler that is answered before Next: the same function that a route under app/ exports, or one that the server has alone. */
export type HotRoute = {
  method: 'GET' | 'POST';
  path: string;
  /** `route` holds what stands in the brackets of the path. */
  handler: (request: Request, route?: { params?: Promise<Record<string, string>> }) => Promise<Response>;
  /** Whether the answer is a file that is the same for everybody and small enough to be kept for each state of the data. */
  isKept?: boolean;
};

/** Addresses where Next's own cost would be most of the work. A GET row answers HEAD too. */
export const HOT_ROUTES: HotRoute[] = [
  { method: 'POST', path: '/api/reports', handler: submitReports },
  { method: 'POST', path: '/api/imports', handler: importFile },
  { method: 'POST', path: '/api/reports/[id]/review', handler: reviewReport },
  { method: 'POST', path: '/api/reviews', handler: reviewReports },
  { method: 'POST', path: '/api/device/forget', handler: forgetDevice },
  { method: 'GET', path: '/api/openapi.json', handler: openApi, isKept: true },
  ...Object.entries(DATA_FILES).map(([name, handler]) => ({ method: 'GET' as const, path: `/data/${name}`, handler, isKept: !STREAMED_FILES.includes(name) })),
];

/** What lies under these is a file or nothing, in each language: a script never gets a page there. */
const FILES: { path: string; isOne: (path: string) => boolean; handler: HotRoute['handler'] }[] = [
  { path: '/charts/[file]', isOne: (path) => path.includes('.'), handler: chartFile },
  { path: '/embed/[chart]', isOne: () => true, handler: embed },
  { path: '/feed.atom', isOne: () => true, handler: feed },
];

/** The row for a request, or null when Next answers it. What lies under /data/ and is no public page is a file or nothing. */
export function hotRoute(method: string | undefined, pathname: string): HotRoute | null {
  const asked = method === 'HEAD' ? 'GET' : method;
  const row = HOT_ROUTES.find(({ method: answers, path }) => answers === asked && matchPath(path, pathname));
  if (row || asked !== 'GET') return row ?? null;
  if (pathname.startsWith('/data/') && pathname !== '/data/' && placeOf(pathname).kind !== 'public') return { method: 'GET', path: '/data/*', handler: dataRoute(pathname.slice('/data/'.length)) };
  const { path } = splitPath(pathname);
  const file = FILES.find((candidate) => matchPath(candidate.path, path) && candidate.isOne(path));
  return file ? { method: 'GET', ...file, isKept: true } : null;
}
