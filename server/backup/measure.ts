import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

/** What went through a stream. */
export type Measured = { bytes: number; lines: number; sha256: string };

/** Passes bytes on and knows, once they have ended, how many there were, in how many lines, and their SHA-256 in hex. */
export function measure(): { through: Transform; result: () => Measured } {
  const hash = createHash('sha256');
  let bytes = 0;
  let lines = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      for (const byte of chunk) if (byte === 0x0a) lines += 1;
      done(null, chunk);
    },
  });
  return { through, result: () => ({ bytes, lines, sha256: hash.digest('hex') }) };
}
