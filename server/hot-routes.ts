/** A handler of an API route that is answered before Next: the same function that the route under app/ exports. */
export type HotRoute = { method: 'GET' | 'POST'; path: string; handler: (request: Request) => Promise<Response> };

/** Addresses where Next's own cost would be most of the work. A GET row answers HEAD too. */
export const HOT_ROUTES: HotRoute[] = [];

/** The row for a request, or null when Next answers it. */
export function hotRoute(method: string | undefined, pathname: string): HotRoute | null {
  const asked = method === 'HEAD' ? 'GET' : method;
  return HOT_ROUTES.find((row) => row.method === asked && row.path === pathname) ?? null;
}
