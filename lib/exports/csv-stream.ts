import { Readable } from 'node:stream';
import type { Cell, Column } from './columns/column';
import { csvHead, csvRow, type FileOptions } from './csv';

/** Enough for one write to the network. */
const CHUNK_CHARACTERS = 64 * 1024;

/** Rows made in this process as the bytes of a file, in pieces: between two of them others get their turn. */
export function csvStream(columns: readonly Column[], rows: Iterable<readonly Cell[]>, options: FileOptions): Readable {
  return Readable.from(pieces(columns, rows, options), { objectMode: false });
}

function* pieces(columns: readonly Column[], rows: Iterable<readonly Cell[]>, options: FileOptions): Generator<Buffer> {
  let text = csvHead(columns, options);
  for (const cells of rows) {
    text += csvRow(columns, cells, options);
    if (text.length < CHUNK_CHARACTERS) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text) yield Buffer.from(text);
}
