import { createServer, request, type IncomingMessage, type RequestListener } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { duplexPair } from 'node:stream';

export type Rendered = { status: number; headers: IncomingMessage['headers']; body: Buffer };
/** `onPrimary`: public reads ask the primary, whatever is known of a replica. */
export type Render = (asked: { address: string; light: boolean; onPrimary?: boolean }) => Promise<Rendered>;

/** The request header, made inside alone, that carries `onPrimary`. */
export const PRIMARY_HEADER = 'x-shortfall-primary';

const RENDER_WITHIN_MS = 30_000;

/**
 * Lets a listener answer inside this process, without a port. Inward goes the address and nothing else that a client sent: no cookie, no
 * Host, no language. A page therefore cannot differ from reader to reader.
 *
 * @param host the server's own
 */
export function renderInward(listener: RequestListener, host: string): Render {
  const inside = createServer(listener);
  return async ({ address, light, onPrimary = false }) => {
    const [near, far] = duplexPair();
    inside.emit('connection', far);
    const signal = AbortSignal.timeout(RENDER_WITHIN_MS);
    try {
      const answer = await new Promise<IncomingMessage>((resolve, reject) => {
        // With a name Next writes the metadata into the head instead of after the page, where only a script would move them.
        const headers = { host, 'user-agent': 'shortfall', connection: 'close', ...(light ? { 'save-data': 'on' } : {}), ...(onPrimary ? { [PRIMARY_HEADER]: 'yes' } : {}) };
        request({ path: address, headers, createConnection: () => near, signal }, resolve).once('error', reject).end();
      });
      return { status: answer.statusCode!, headers: answer.headers, body: await buffer(answer) };
    } finally {
      near.destroy();
      far.destroy();
    }
  };
}
