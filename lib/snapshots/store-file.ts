import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Tx } from '@/lib/db/client';
import type { PublicFile } from '@/lib/exports/data-files';
import { inPieces } from './pieces';
import { Tally } from './tally';

/** A frozen file, as manifest and list name it. */
export type FrozenFile = { name: string; contentType: string; bytes: number; rows: number | null; sha256: string };

type Place = { snapshotId: string; position: number; signal?: AbortSignal | undefined };

/**
 * Stores a file as one gzip stream in pieces, and what was counted on the way. Memory stays flat whatever its size: it is read at the pace of
 * the database. An aborted `signal` breaks it off.
 */
export async function storeFile(tx: Tx, { name, contentType, isTable, open }: PublicFile, { snapshotId, position, signal }: Place): Promise<FrozenFile> {
  const plain = new Tally(isTable);
  const packed = new Tally();
  const source = await open();
  await pipeline(
    source,
    (chunks: AsyncIterable<Buffer>) => counted(chunks, plain),
    createGzip({ chunkSize: 64 * 1024 }),
    async (chunks: AsyncIterable<Buffer>) => {
      let number = 0;
      for await (const gzip of inPieces(counted(chunks, packed))) {
        await tx.snapshotPiece.create({ data: { snapshotId, name, number, gzip: new Uint8Array(gzip) } });
        number += 1;
      }
    },
    { signal },
  );
  const file = { name, contentType, bytes: plain.bytes, rows: isTable ? plain.lines - 1 : null, sha256: plain.sha256() };
  await tx.snapshotFile.create({ data: { snapshotId, position, ...file, gzipBytes: packed.bytes, gzipSha256: packed.sha256() } });
  return file;
}

async function* counted(chunks: AsyncIterable<Buffer>, tally: Tally): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    tally.take(chunk);
    yield chunk;
  }
}
