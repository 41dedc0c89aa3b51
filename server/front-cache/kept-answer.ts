import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { compress } from './compress';
import type { Encoding } from './encoding';

type Made = {
  status: number;
  /** The headers of the body as it is, its length and encoding apart. */
  head: Readonly<Record<string, string>>;
  /** What is said otherwise when only the last good bytes can be sent. */
  lastGoodHead?: Readonly<Record<string, string>>;
  /** Null: longer than what is kept, to be made for each reader. */
  body: Buffer | null;
  /** How it is compressed for who takes that, the best first. */
  encodings: readonly Exclude<Encoding, 'identity'>[];
  /** What of the data it was made from; empty while nobody knew. */
  stamp: string;
  /** When it was begun, on the clock of `performance.now()`. */
  startedAt: number;
};

/** A body longer than this is held compressed alone: figures of all days take a thirtieth so. */
const LONG = 512 * 1024;

/** The bytes of an answer, compressed once per encoding that somebody asks for. */
export class KeptAnswer {
  readonly made: Omit<Made, 'body'>;
  /** Whether it is too long to be kept: a mark without bytes. */
  readonly isTooLong: boolean;
  /** Bytes of the body as it is. */
  readonly length: number;
  /** Milliseconds that making it took. */
  readonly took: number;
  /** When it was last known to be what would be made anew. */
  confirmedAt: number;
  /** When the making of one to take its place was last begun. */
  triedAt: number;
  private readonly isHeldPacked: boolean;
  private readonly encoded = new Map<Encoding, Buffer | Promise<Buffer>>();

  /** Makes the bytes of an answer final. */
  static async from(made: Made): Promise<KeptAnswer> {
    const isHeldPacked = made.body !== null && made.body.length > LONG && made.encodings.includes('gzip');
    return new KeptAnswer(made, isHeldPacked ? await compress(made.body!, 'gzip', 5) : null);
  }

  private constructor({ body, ...made }: Made, packed: Buffer | null) {
    this.made = made;
    this.isTooLong = body === null;
    this.length = body?.length ?? 0;
    this.took = performance.now() - made.startedAt;
    this.confirmedAt = made.startedAt;
    this.triedAt = made.startedAt;
    this.isHeldPacked = packed !== null;
    if (packed) this.encoded.set('gzip', packed);
    else if (body) this.encoded.set('identity', body);
  }

  /** Bytes of memory that it holds. */
  get size(): number {
    let size = 1_000;
    for (const bytes of this.encoded.values()) if (bytes instanceof Buffer) size += bytes.length;
    return size;
  }

  /** How it can be had compressed, the best first. */
  get offered(): readonly Exclude<Encoding, 'identity'>[] {
    return this.isHeldPacked ? ['gzip'] : this.made.encodings;
  }

  /** The body in an encoding, at once where it is known; null where it has to be unpacked for each reader. */
  bytes(encoding: Encoding): Buffer | Promise<Buffer> | null {
    const known = this.encoded.get(encoding);
    if (known) return known;
    if (this.isHeldPacked) return null;
    const work = compress(this.encoded.get('identity') as Buffer, encoding, 5).then((bytes) => {
      this.encoded.set(encoding, bytes);
      return bytes;
    });
    this.encoded.set(encoding, work);
    return work;
  }

  /** The body as it is, unpacked at the pace of one reader. */
  unpacked(): Readable {
    const unpacking = createGunzip();
    unpacking.end(this.encoded.get('gzip'));
    return unpacking;
  }
}
