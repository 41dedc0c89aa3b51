import type { IncomingMessage, ServerResponse } from 'node:http';
import { compress } from './front-cache/compress';
import { encodingFor, type Encoding } from './front-cache/encoding';

/**
 * Answers a file whose address changes with its bytes: browsers keep it for good. Compressed once for each encoding, when it is first asked for. Null
 * is a file that is not there.
 */
export function staticAnswer(file: { type: string; bytes: Buffer } | null): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  const encoded: Partial<Record<Encoding, Promise<Buffer>>> = file ? { identity: Promise.resolve(file.bytes) } : {};
  return async (req, res) => {
    if (!file || (req.method !== 'GET' && req.method !== 'HEAD')) {
      return void res.writeHead(file ? 405 : 404, { 'cache-control': 'no-store', ...(file ? { allow: 'GET, HEAD' } : {}) }).end();
    }
    const encoding = encodingFor(req.headers['accept-encoding']);
    const bytes = await (encoded[encoding] ??= compress(file.bytes, encoding, 11));
    res.writeHead(200, {
      'content-type': file.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
      'content-length': bytes.length,
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    });
    res.end(req.method === 'HEAD' ? undefined : bytes);
  };
}
