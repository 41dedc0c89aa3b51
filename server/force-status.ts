import type { ServerResponse } from 'node:http';

/**
 * Sends another status than the page's own. It counts where the page would say 200, or 500 when it is 503 (the database is away for the
 * page too). A redirect or a page that is not there stays what it is.
 */
export function forceStatus(res: ServerResponse, status: number): void {
  const writeHead = res.writeHead.bind(res) as (code: number, ...rest: unknown[]) => ServerResponse;
  res.writeHead = (code: number, ...rest: unknown[]) => {
    res.setHeader('cache-control', 'no-store');
    return writeHead(code === 200 || (code === 500 && status === 503) ? status : code, ...rest);
  };
}
