import type { Cell, Column } from './columns/column';
import { csvHead, csvRow, type FileOptions } from './csv';

/** Enough for one write to the network. */
const CHUNK_CHARACTERS = 64 * 1024;

/** Rows made in this process as the bytes of a file, in pieces: between two of them others get their turn. */
export async function* csvStream(columns: readonly Column[], rows: Iterable<readonly Cell[]>, options: FileOptions): AsyncGenerator<Uint8Array> {
  let text = csvHead(columns, options);
  for (const cells of rows) {
    text += csvRow(columns, cells, options);
    if (text.length < CHUNK_CHARACTERS) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text) yield Buffer.from(text);
}

/** Bytes as the body of an answer. Nothing is read before the client reads; when it goes, the source ends too. */
export function streamOf(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
