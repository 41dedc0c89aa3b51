import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

/**
 * A Node request as the web's own Request, its body streamed. Its signal aborts when the client has gone before the answer was whole.
 *
 * @param origin the origin that this server has for itself; what the client says in Host is left to the handler
 */
export function toWebRequest(req: IncomingMessage, res: ServerResponse, origin: string): Request {
  const gone = new AbortController();
  res.once('close', () => res.writableFinished || gone.abort());
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const hasBody = req.method !== 'GET' && req.method !== 'HEAD';
  return new Request(new URL(req.url ?? '/', origin), {
    method: req.method,
    headers,
    signal: gone.signal,
    ...(hasBody ? { body: Readable.toWeb(req) as ReadableStream<Uint8Array>, duplex: 'half' } : {}),
  } as RequestInit);
}

/**
 * Sends a Response at the pace of the client. A body that breaks in the middle breaks the connection: an answer that is not whole
 * must never look as if it were.
 */
export async function sendWebResponse(response: Response, req: IncomingMessage, res: ServerResponse): Promise<void> {
  res.statusCode = response.status;
  for (const [name, value] of response.headers) if (name !== 'set-cookie') res.setHeader(name, value);
  for (const cookie of response.headers.getSetCookie()) res.appendHeader('set-cookie', cookie);
  const reader = response.body?.getReader();
  if (!reader) return void res.end();
  if (req.method === 'HEAD' || res.destroyed) {
    await reader.cancel();
    return void res.end();
  }
  const closed = once(res, 'close').catch(() => undefined);
  let left = Number(response.headers.get('content-length') ?? Infinity);
  // A reader that waits for its next piece is woken when the client goes.
  void closed.then(() => reader.cancel()).catch(() => undefined);
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      left -= piece.value.byteLength;
      // The whole answer in one packet, where it is one piece.
      if (left === 0) return void res.end(piece.value);
      if (!res.write(piece.value)) await Promise.race([once(res, 'drain'), closed]);
    }
    res.end();
  } catch {
    res.destroy();
  }
}
