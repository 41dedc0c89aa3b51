import type { Server } from 'node:http';
import { Session } from 'node:inspector';
import { logFault } from './log-fault';

const REST_MS = 5_000;
/** Whoever watches over the process asks for ever, and is nobody who waits for a page. */
const WATCHED = ['/livez', '/readyz'];

type How = { restMs?: number; collect?: () => void };

/**
 * Gives memory back after the start and after each busy time, when no request has been under way for five seconds (decision 021). V8 by
 * itself keeps what a busy moment needed, its young generation of 32 MiB above all, until the next busy moment.
 *
 * @returns ends it
 */
export function collectAtRest(server: Server, { restMs = REST_MS, collect = collectAll }: How = {}): () => void {
  let underWay = 0;
  const rest = setTimeout(() => underWay === 0 && collect(), restMs);
  rest.unref();
  server.on('request', (req, res) => {
    if (WATCHED.includes(req.url ?? '')) return;
    underWay += 1;
    res.once('close', () => {
      underWay -= 1;
      rest.refresh();
    });
  });
  return () => clearTimeout(rest);
}

/** What V8 does for an embedder that is short of memory; the inspector is where Node lets a program ask for it. It takes some tenths of a second. */
function collectAll(): void {
  const session = new Session();
  session.connect();
  session.post('HeapProfiler.collectGarbage', (error) => {
    if (error) logFault(error);
    // Not from inside its own answer: that never returns.
    setImmediate(() => session.disconnect());
  });
}
