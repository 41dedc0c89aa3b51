import { createHash } from 'node:crypto';
import { compress } from './compress';
import type { Encoding } from './encoding';

type Made = {
  status: number;
  /** Where a redirect leads. */
  location: string | null;
  type: string;
  body: Buffer;
  /** Version and day of the data it was made from; empty while nobody knew. */
  stamp: string;
  /** When those data last changed. */
  changedAt: Date | null;
  /** When its rendering began, on the clock of `performance.now()`. */
  startedAt: number;
};

/** The bytes of a page, compressed once per encoding that somebody asks for. */
export class KeptPage {
  readonly etag: string;
  /** When it was last known to be what a new rendering would give. */
  confirmedAt: number;
  /** When a rendering to take its place was last begun. */
  triedAt: number;
  private readonly encoded = new Map<Encoding, Buffer | Promise<Buffer>>();

  constructor(readonly made: Made) {
    this.etag = `W/"${createHash('sha256').update(made.body).digest('base64url').slice(0, 22)}"`;
    this.confirmedAt = made.startedAt;
    this.triedAt = made.startedAt;
    this.encoded.set('identity', made.body);
  }

  /** Bytes of memory that it holds. */
  get size(): number {
    let size = 1_000;
    for (const bytes of this.encoded.values()) if (bytes instanceof Buffer) size += bytes.length;
    return size;
  }

  /** The body in an encoding, at once where it is known. */
  bytes(encoding: Encoding): Buffer | Promise<Buffer> {
    const known = this.encoded.get(encoding);
    if (known) return known;
    const work = compress(this.made.body, encoding, 5).then((bytes) => {
      this.encoded.set(encoding, bytes);
      return bytes;
    });
    this.encoded.set(encoding, work);
    return work;
  }
}
