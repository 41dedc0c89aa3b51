import type { ServerResponse } from 'node:http';

const REPEATS_THE_POST = [307, 308];

/**
 * Sends another status than the page's own. It counts where the page would say 200, or 500 when it is 503 (the database is away for the
 * page too). A page that is not there stays what it is, and so does a redirect; but one that would have the browser post again what was
 * posted to another page, as Next's 307 does when a session has ended meanwhile, becomes a 303.
 */
export function forceStatus(res: ServerResponse, status: number): void {
  const writeHead = res.writeHead.bind(res) as (code: number, ...rest: unknown[]) => ServerResponse;
  res.writeHead = (code: number, ...rest: unknown[]) => {
    res.setHeader('cache-control', 'no-store');
    if (REPEATS_THE_POST.includes(code)) return writeHead(303, ...rest);
    return writeHead(code === 200 || (code === 500 && status === 503) ? status : code, ...rest);
  };
}
