import { problems } from '@/lib/core/problem';

const FIRST_BYTES = 4 * 1024;

/**
 * The body of a request, counted while it arrives: over `limitBytes` the rest is not read. Throws body-too-large (413), and body-unreadable
 * (400) when the sender broke off.
 */
export async function readBytes(request: Request, limitBytes: number): Promise<Buffer> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > limitBytes) throw problems.bodyTooLarge(limitBytes);
  // In one piece from the start: the pieces that arrive and their copy would be twice the file.
  let body = Buffer.allocUnsafe(declared || FIRST_BYTES);
  let bytes = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read().catch(() => {
      throw problems.bodyUnreadable('broken-off');
    });
    if (done) break;
    bytes += value.byteLength;
    if (bytes > limitBytes) {
      void reader.cancel();
      throw problems.bodyTooLarge(limitBytes);
    }
    if (bytes > body.byteLength) body = grown(body, Math.min(2 * bytes, limitBytes));
    body.set(value, bytes - value.byteLength);
  }
  return body.subarray(0, bytes);
}

function grown(body: Buffer, toBytes: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafe(toBytes);
  body.copy(larger);
  return larger;
}

/** The body of a request as text; see readBytes for limits. Throws body-unreadable (400) too when it is not UTF-8. */
export async function readBody(request: Request, limitBytes: number): Promise<string> {
  const bytes = await readBytes(request, limitBytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw problems.bodyUnreadable('json');
  }
}

/**
 * A JSON body, parsed; see readBody for limits. What the body turned out to be can have a smaller limit of its own, `limitOf`.
 * Throws body-type-refused (415), body-unreadable (400) and body-too-large (413).
 */
export async function readJson(request: Request, limitBytes: number, limitOf?: (body: unknown) => number): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) throw problems.bodyTypeRefused('application/json');
  const text = await readBody(request, limitBytes);
  const body = parsedJson(text);
  const ownLimit = limitOf?.(body) ?? limitBytes;
  if (Buffer.byteLength(text) > ownLimit) throw problems.bodyTooLarge(ownLimit);
  return body;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw problems.bodyUnreadable('json');
  }
}
