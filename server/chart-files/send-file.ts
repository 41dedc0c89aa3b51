import { createHash } from 'node:crypto';
import { holds } from '../front-cache/send-answer';

type Sent = {
  request: Request;
  bytes: Buffer;
  changedAt: Date;
  /** Sent with a 304 too. */
  told?: Record<string, string>;
  headers: Record<string, string>;
};

/** The bytes of a file as an answer: 304 to whoever has them, no body to HEAD. The front cache keeps and compresses them. */
export function sendFile({ request, bytes, changedAt, told = {}, headers: own }: Sent): Response {
  // Weak: the same tag for the compressed bytes.
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 24)}"`;
  const headers = new Headers({ 'cache-control': 'public, no-cache', etag, 'last-modified': changedAt.toUTCString(), ...told });
  if (holds(request.headers.get('if-none-match') ?? undefined, etag)) return new Response(null, { status: 304, headers });
  for (const [name, value] of Object.entries(own)) headers.set(name, value);
  headers.set('content-length', String(bytes.length));
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers });
}
