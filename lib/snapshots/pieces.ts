/** No piece of a file in the database is larger. */
export const PIECE_BYTES = 1024 * 1024;

/** The same bytes in pieces of at most a mebibyte; the chunks that come in must be smaller than that. */
export async function* inPieces(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let kept: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    if (bytes + chunk.length > PIECE_BYTES) {
      yield Buffer.concat(kept);
      kept = [];
      bytes = 0;
    }
    kept.push(chunk);
    bytes += chunk.length;
  }
  if (bytes > 0) yield Buffer.concat(kept);
}
