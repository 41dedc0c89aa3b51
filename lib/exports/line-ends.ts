const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;

/**
 * Gives each row of a CSV the line end of RFC 4180. PostgreSQL ends rows with a line feed alone; one inside quotation marks belongs to a
 * cell and stays. Chunks may break anywhere.
 *
 * @returns a function from each chunk, in order, to its bytes with CRLF
 */
export function withLineEnds(): (chunk: Uint8Array) => Uint8Array {
  let inQuotes = false;
  return (chunk) => {
    const from = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const bytes = Buffer.allocUnsafe(from.length * 2);
    let length = 0;
    let copied = 0;
    let quote = from.indexOf(QUOTE);
    // From line feed to line feed and from quotation mark to quotation mark, which the processor finds by itself: most rows have none.
    for (let feed = from.indexOf(LINE_FEED); feed !== -1; feed = from.indexOf(LINE_FEED, feed + 1)) {
      for (; quote !== -1 && quote < feed; quote = from.indexOf(QUOTE, quote + 1)) inQuotes = !inQuotes;
      if (inQuotes) continue;
      length += from.copy(bytes, length, copied, feed);
      bytes[length++] = CARRIAGE_RETURN;
      copied = feed;
    }
    for (; quote !== -1; quote = from.indexOf(QUOTE, quote + 1)) inQuotes = !inQuotes;
    length += from.copy(bytes, length, copied);
    return bytes.subarray(0, length);
  };
}
