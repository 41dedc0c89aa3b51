import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const FINISH_WITHIN_MS = 10_000;

/** Requests under way by connection. Node's own list of idle connections leaves out those that never sent a request. */
const busy = new WeakMap<Server, Map<Socket, number>>();

/** An HTTP server that does not wait for ever for a client that sends its request letter by letter. */
export function makeHttpServer(listener: RequestListener): Server {
  const server = createServer({ headersTimeout: 15_000, requestTimeout: 300_000, keepAliveTimeout: 10_000 });
  const connections = new Map<Socket, number>();
  busy.set(server, connections);
  const count = (socket: Socket, change: number) => connections.set(socket, (connections.get(socket) ?? 0) + change);
  server.on('connection', (socket: Socket) => {
    connections.set(socket, 0);
    socket.once('close', () => connections.delete(socket));
  });
  server.on('request', (req, res) => {
    count(req.socket, 1);
    res.once('close', () => connections.has(req.socket) && count(req.socket, -1));
    listener(req, res);
  });
  return server;
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
  const isClosed = new Promise<true>((resolve) => server.close(() => resolve(true)));
  const until = Date.now() + FINISH_WITHIN_MS;
  while (!(await Promise.race([isClosed, sleep(20, false)]))) {
    const cutAll = hurry.aborted || Date.now() > until;
    for (const [socket, requests] of busy.get(server) ?? []) {
      if (cutAll) socket.destroy();
      else if (requests === 0) socket.destroySoon();
    }
  }
}
