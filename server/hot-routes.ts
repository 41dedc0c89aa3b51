import { GET as areas } from '@/lib/exports/areas-csv-route';
import { GET as events } from '@/lib/exports/events-csv-route';
import { GET as items } from '@/lib/exports/items-csv-route';
import { GET as reports } from '@/lib/exports/reports-csv-route';
import { GET as severity } from '@/lib/exports/severity-csv-route';
import { GET as trends } from '@/lib/exports/trends-csv-route';
import { GET as unknownFile } from '@/lib/exports/unknown-file-route';
import { POST as submitReports } from '@/lib/reports/reports-route';

/** A handler of an API route that is answered before Next: the same function that the route under app/ exports. */
export type HotRoute = { method: 'GET' | 'POST'; path: string; handler: (request: Request) => Promise<Response> };

/** Addresses where Next's own cost would be most of the work. A GET row answers HEAD too. */
export const HOT_ROUTES: HotRoute[] = [
  { method: 'POST', path: '/api/reports', handler: submitReports },
  { method: 'GET', path: '/data/reports.csv', handler: reports },
  { method: 'GET', path: '/data/severity.csv', handler: severity },
  { method: 'GET', path: '/data/trends.csv', handler: trends },
  { method: 'GET', path: '/data/areas.csv', handler: areas },
  { method: 'GET', path: '/data/items.csv', handler: items },
  { method: 'GET', path: '/data/events.csv', handler: events },
];

const UNKNOWN_FILE: HotRoute = { method: 'GET', path: '/data/*', handler: unknownFile };

/** The row for a request, or null when Next answers it. What lies under /data/ is a file or nothing: a script never gets a page there. */
export function hotRoute(method: string | undefined, pathname: string): HotRoute | null {
  const asked = method === 'HEAD' ? 'GET' : method;
  const row = HOT_ROUTES.find(({ method: answers, path }) => answers === asked && path === pathname);
  return row ?? (asked === 'GET' && pathname !== '/data/' && pathname.startsWith('/data/') ? UNKNOWN_FILE : null);
}
