import { Readable } from 'node:stream';

/** Enough for one write to the network. */
const CHUNK_CHARACTERS = 64 * 1024;

/** Text made in this process as the bytes of a file, in pieces: between two of them others get their turn. */
export function textStream(texts: Iterable<string> | AsyncIterable<string>): Readable {
  return Readable.from(pieces(texts), { objectMode: false });
}

async function* pieces(texts: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Buffer> {
  let text = '';
  for await (const next of texts) {
    text += next;
    if (text.length < CHUNK_CHARACTERS) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text) yield Buffer.from(text);
}
