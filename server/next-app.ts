import next from 'next';
import type { Server } from 'node:http';

type Where = { dev: boolean; hostname: string; port: number; httpServer: Server };

/** Next inside this process, without a port of its own. */
export async function prepareNext({ dev, hostname, port, httpServer }: Where) {
  const app = next({ dev, dir: process.cwd(), hostname, port, httpServer });
  await app.prepare();
  return { handle: app.getRequestHandler(), close: () => app.close() };
}
