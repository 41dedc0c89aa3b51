import { createHash } from 'node:crypto';
import { compress } from '../front-cache/compress';
import { PageMemory } from '../front-cache/page-memory';

/** A file's bytes, and the same compressed where that makes them smaller. */
export type KeptFile = { bytes: Buffer; gzip: Buffer | null; etag: string; size: number };

/** Files made from the public data, kept within so many bytes: a file is made once, whoever asks meanwhile waits for it. */
export class KeptFiles {
  private readonly files: PageMemory<KeptFile>;
  private readonly making = new Map<string, Promise<KeptFile>>();

  constructor(limit: number) {
    this.files = new PageMemory(limit);
  }

  /** @param key says all that the bytes depend on, the version of the data included */
  async recall(key: string, make: () => Promise<Buffer>): Promise<KeptFile> {
    const known = this.files.get(key) ?? this.making.get(key);
    if (known) return known;
    const file = keptFile(make);
    this.making.set(key, file);
    try {
      this.files.keep(key, await file);
      return await file;
    } finally {
      this.making.delete(key);
    }
  }
}

async function keptFile(make: () => Promise<Buffer>): Promise<KeptFile> {
  const bytes = await make();
  const compressed = await compress(bytes, 'gzip', 9);
  const gzip = compressed.length < bytes.length * 0.9 ? compressed : null;
  // Weak: the same tag for the compressed bytes.
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 24)}"`;
  return { bytes, gzip, etag, size: bytes.length + (gzip?.length ?? 0) };
}
