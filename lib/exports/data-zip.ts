import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Zip, ZipDeflate } from 'fflate';
import type { PublicFile } from './data-files';

/**
 * Files as one zip in a folder, with their SHA256SUMS at its end. Made while it is read, one file after the other, so memory stays flat; the
 * same files give the same bytes. A file that fails breaks the zip off.
 *
 * @param modified the time of every file, as its own zone reads it: the format knows none
 */
export function dataZip(folder: string, modified: string, files: readonly PublicFile[]): Readable {
  const time = modified < FIRST_TIME ? FIRST_TIME : modified;
  return Readable.from(zipped(folder, new Date(time.replace('Z', '')), files), { objectMode: false });
}

/** The format has no earlier one. */
const FIRST_TIME = '1980-01-01T00:00:00Z';

async function* zipped(folder: string, mtime: Date, files: readonly PublicFile[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const taken = () => ready.splice(0);
  const entryOf = (name: string) => {
    const entry = Object.assign(new ZipDeflate(`${folder}/${name}`, { level: 6 }), { mtime });
    zip.add(entry);
    return entry;
  };
  const sums: string[] = [];
  for (const { name, open } of files) {
    const entry = entryOf(name);
    const hash = createHash('sha256');
    for await (const bytes of evenly(await open())) {
      hash.update(bytes);
      entry.push(bytes);
      yield* taken();
    }
    entry.push(new Uint8Array(), true);
    sums.push(`${hash.digest('hex')}  ${name}\n`);
    yield* taken();
  }
  entryOf('SHA256SUMS').push(Buffer.from(sums.join('')), true);
  zip.end();
  yield* taken();
}

/** The bytes in pieces of one size: where the pieces of a file end, which is up to the network, decides how they are compressed. */
async function* evenly(file: Readable): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0);
  for await (const chunk of file) {
    held = Buffer.concat([held, chunk as Buffer]);
    for (; held.length >= PIECE; held = held.subarray(PIECE)) yield held.subarray(0, PIECE);
  }
  yield held;
}

const PIECE = 64 * 1024;
