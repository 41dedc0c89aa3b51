import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Db } from '@/lib/db/client';

/** A stored file, as far as its bytes need it. */
export type StoredFile = { snapshotId: string; name: string; gzipBytes: number };

/**
 * The gzip stream of a stored file, one piece after the other, at the pace of the reader: nobody who reads slowly holds a connection. Throws
 * when pieces are missing, so that a file that is not whole never ends well.
 */
export async function* gzipPieces(db: Db, { snapshotId, name, gzipBytes }: StoredFile): AsyncGenerator<Buffer> {
  let bytes = 0;
  for (let number = 0; bytes < gzipBytes; number += 1) {
    const piece = await db.snapshotPiece.findUnique({ where: { snapshotId_name_number: { snapshotId, name, number } } });
    if (!piece) throw new Error(`Piece ${number} of ${name} in the snapshot ${snapshotId} is missing.`);
    bytes += piece.gzip.length;
    yield Buffer.from(piece.gzip.buffer, piece.gzip.byteOffset, piece.gzip.byteLength);
  }
}

/** A stored file as it was before it was packed. */
export function plainBytes(db: Db, file: StoredFile): Readable {
  // The callback is there to hear an error; whoever reads the file gets it too.
  return pipeline(Readable.from(gzipPieces(db, file)), createGunzip(), () => undefined);
}
