import { encodingFor } from '../front-cache/encoding';
import { holds } from '../front-cache/send-page';
import type { KeptFile } from './kept-files';

type Sent = {
  request: Request;
  file: KeptFile;
  changedAt: Date;
  /** Sent with a 304 too. */
  told?: Record<string, string>;
  headers: Record<string, string>;
};

/** A kept file as an answer: 304 to whoever has it, no body to HEAD, compressed for whoever takes that. */
export function sendFile({ request, file, changedAt, told = {}, headers: own }: Sent): Response {
  const headers = new Headers({ 'cache-control': 'public, no-cache', etag: file.etag, 'last-modified': changedAt.toUTCString() });
  for (const [name, value] of Object.entries(told)) headers.set(name, value);
  if (file.gzip) headers.set('vary', 'Accept-Encoding');
  if (holds(request.headers.get('if-none-match') ?? undefined, file.etag)) return new Response(null, { status: 304, headers });
  for (const [name, value] of Object.entries(own)) headers.set(name, value);
  const accepted = request.headers.get('accept-encoding') ?? '';
  const isGzip = file.gzip !== null && encodingFor(accepted.replace(/\bbr\b/g, '')) === 'gzip';
  const bytes = isGzip ? file.gzip! : file.bytes;
  if (isGzip) headers.set('content-encoding', 'gzip');
  headers.set('content-length', String(bytes.length));
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers });
}
