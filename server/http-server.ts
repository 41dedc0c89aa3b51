import { createServer, type RequestListener, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const FINISH_WITHIN_MS = 10_000;

/** An HTTP server that does not wait for ever for a client that sends its request letter by letter. */
export function makeHttpServer(listener: RequestListener): Server {
  return createServer({ headersTimeout: 15_000, requestTimeout: 300_000, keepAliveTimeout: 10_000 }, listener);
}

export function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Takes no new request, finishes those under way, and cuts off what is not done after ten seconds or when `hurry` aborts. */
export async function closeHttpServer(server: Server, hurry: AbortSignal): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const until = Date.now() + FINISH_WITHIN_MS;
  const isClosed = closed.then(() => true);
  while (!(await Promise.race([isClosed, sleep(50, false)]))) {
    if (hurry.aborted || Date.now() > until) server.closeAllConnections();
    else server.closeIdleConnections();
  }
}
