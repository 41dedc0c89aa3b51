import { createHash } from 'node:crypto';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;

/** Counts bytes as they pass, for their SHA-256 and the lines that end outside quotation marks: those are the rows of a CSV and its head. */
export class Tally {
  bytes = 0;
  lines = 0;
  private readonly hash = createHash('sha256');
  private isQuoted = false;

  /** `andLines`: whether lines are wanted; they cost a look at every byte. */
  constructor(private readonly andLines = false) {}

  take(chunk: Buffer): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    if (this.andLines) this.countLines(chunk);
  }

  /** In lower-case hex; to be asked once, at the end. */
  sha256(): string {
    return this.hash.digest('hex');
  }

  private countLines(chunk: Buffer): void {
    for (const byte of chunk) {
      if (byte === QUOTE) this.isQuoted = !this.isQuoted;
      else if (byte === LINE_FEED && !this.isQuoted) this.lines += 1;
    }
  }
}
