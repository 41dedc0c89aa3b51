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
    const bytes = Buffer.allocUnsafe(chunk.length * 2);
    let length = 0;
    // By index: going through a file byte by byte with an iterator takes six times as long.
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at]!;
      if (byte === QUOTE) inQuotes = !inQuotes;
      else if (byte === LINE_FEED && !inQuotes) bytes[length++] = CARRIAGE_RETURN;
      bytes[length++] = byte;
    }
    return bytes.subarray(0, length);
  };
}
