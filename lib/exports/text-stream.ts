import { Readable } from 'node:stream';

/** Enough for one write to the network. */
const CHUNK_CHARACTERS = 64 * 1024;

/**
 * Text made in this process as the bytes of a file, in pieces: between two of them others get their turn.
 *
 * @param source what the text is made from: where it is a stream it is let go with the file, also by who never reads a byte
 */
export function textStream(texts: Iterable<string> | AsyncIterable<string>, source?: unknown): Readable {
  const file = Readable.from(pieces(texts), { objectMode: false });
  if (source instanceof Readable) file.once('close', () => source.destroy());
  return file;
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
