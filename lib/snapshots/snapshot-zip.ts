import { Zip, type ZipInputFile } from 'fflate';
import type { Db } from '@/lib/db/client';
import { gzipPieces, type StoredFile } from './frozen-bytes';
import { dayOfSnapshot } from './snapshot-id';

/** RFC 1952: what stands around the deflated bytes. Node writes no optional field into the head. */
const GZIP_HEAD = 10;
const GZIP_FOOT = 8;
const DEFLATED = 8;

/**
 * All files of a snapshot as one zip in a folder of its name: the deflated bytes that are stored, only framed anew, so that it costs no
 * compression, memory for one piece, and is the same bytes for ever.
 */
export async function* snapshotZip(db: Db, snapshotId: string, files: readonly StoredFile[]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let ready: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const written = () => {
    const chunks = ready;
    ready = [];
    return chunks;
  };
  for (const file of files) {
    const entry = entryOf(snapshotId, file.name);
    zip.add(entry);
    for await (const chunk of deflated(gzipPieces(db, file), entry)) {
      entry.ondata!(null, chunk, false);
      yield* written();
    }
    entry.ondata!(null, new Uint8Array(), true);
    yield* written();
  }
  zip.end();
  yield* written();
}

/** Noon of its day, on every clock: the format knows no time zones, and no zone leaves noon out. */
function entryOf(snapshotId: string, name: string): ZipInputFile {
  const mtime = new Date(`${dayOfSnapshot(snapshotId)}T12:00:00`);
  return { filename: `shortfall-${snapshotId}/${name}`, size: 0, crc: 0, compression: DEFLATED, mtime };
}

/** The deflated bytes of a gzip stream; what its foot says of the plain ones is written into `entry`. */
async function* deflated(gzip: AsyncIterable<Buffer>, entry: ZipInputFile): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let isFirst = true;
  let held = Buffer.alloc(0);
  for await (const piece of gzip) {
    const bytes = Buffer.concat([held, isFirst ? piece.subarray(GZIP_HEAD) : piece]);
    isFirst = false;
    held = bytes.subarray(-GZIP_FOOT);
    yield bytes.subarray(0, -GZIP_FOOT);
  }
  entry.crc = held.readUInt32LE(0);
  entry.size = held.readUInt32LE(4);
}
