import { FILE_HEADERS } from '../security-headers';
import type { AskedFile } from './asked-file';
import type { Moment } from './data-clock';
import { KeptAnswer } from './kept-answer';
import { stampOf } from './stamp-of';

/** A file could not be made; nothing of it is kept. */
export class FileFailed extends Error {
  constructor(private readonly said: { status: number; headers: Headers; body: Buffer | null }) {
    super(`A public file answered ${said.status}.`);
  }

  /** The refusal, for one reader. */
  response(): Response {
    const { status, headers, body } = this.said;
    return new Response(body && new Uint8Array(body), { status, headers: new Headers(headers) });
  }
}

/** A longer file is made for each reader, at his pace. */
const LONGEST = 16 * 1024 ** 2;
/** Compressed already. */
const PACKED = ['image/png'];
/** Said of an answer when it is sent: how long its body is, and how old it is by then. */
const NOT_KEPT = ['content-length', 'age', 'warning'];

/** Has a handler make its file as it would for a reader who has none of it and takes no compression. Throws FileFailed when it fails. */
export async function makeFile(origin: string, { address, handler, locale }: AskedFile, { state }: Moment): Promise<KeptAnswer> {
  const startedAt = performance.now();
  const response = await handler(new Request(origin + address, { headers: { 'accept-language': locale } }));
  const { status, headers } = response;
  const body = await wholeBody(response);
  if (status >= 500) throw new FileFailed({ status, headers, body });
  const isPacked = PACKED.includes(headers.get('content-type') ?? '');
  const own = [...headers].filter(([name]) => !NOT_KEPT.includes(name));
  return KeptAnswer.from({
    status,
    head: { ...FILE_HEADERS, ...(isPacked ? {} : { vary: 'Accept-Encoding' }), ...Object.fromEntries(own) },
    body,
    // Scripts take gzip, all of them; a second encoding of everything would not be worth its memory.
    encodings: isPacked ? [] : ['gzip'],
    stamp: stampOf(state),
    startedAt,
  });
}

/** The body of an answer; null when it is too long, and what makes it is let go then. */
async function wholeBody({ body }: Response): Promise<Buffer | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body ?? []) {
    length += piece.length;
    if (length > LONGEST) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
