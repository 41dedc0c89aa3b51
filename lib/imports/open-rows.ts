import { once } from 'node:events';
import { parse } from 'csv-parse';
import { CSV, dataRow, headerOf, unreadable } from './csv-rows';
import type { RowFault, Table, TableRow } from './table';

/** Rows in the order of the file; with the last ones the fault that makes the rest unreadable, if there is one. */
export type Chunk = { rows: TableRow[]; fault: RowFault | null };

/** A file as it is read, some rows at a time. Each call of `chunks` begins anew. `unread` says why there is not even a header. */
export type OpenTable = { header: string[]; unread: RowFault | null; chunks: () => AsyncIterable<Chunk> };

/** What is read at a time: little, so that what it was read into is gone before it is moved among what lives for ever. */
const PIECE_BYTES = 8 * 1024;
const PIECE_ROWS = 75;

/**
 * Opens a CSV file (RFC 4180; UTF-8, with or without BOM; any line ends) to be read piece by piece, so that a large file is never a large
 * list. A second row of HXL hashtags is no data and is left out.
 */
export async function openRows(bytes: Uint8Array): Promise<OpenTable> {
  const chunks = () => chunksOf(bytes);
  for await (const { records, fault } of recordsOf(bytes)) {
    const [header] = records;
    if (header) return { header: headerOf(header), unread: null, chunks };
    if (fault) return { header: [], unread: fault, chunks };
  }
  return { header: [], unread: unreadable('csv.empty', 1), chunks };
}

/** A table in memory as one that is read. */
export function openTable({ header, rows }: Table): OpenTable {
  return {
    header,
    unread: null,
    chunks: async function* () {
      for (let at = 0; at < rows.length; at += PIECE_ROWS) yield { rows: rows.slice(at, at + PIECE_ROWS), fault: null };
    },
  };
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Chunk> {
  let row = 0;
  for await (const { records, fault } of recordsOf(bytes)) {
    const rows: TableRow[] = [];
    for (const cells of records) {
      row += 1;
      const read = row === 1 ? null : dataRow(cells, row);
      if (read) rows.push(read);
    }
    yield { rows, fault };
  }
}

type Records = { records: string[][]; fault: RowFault | null };

/** The records that each piece of the file completes. */
async function* recordsOf(bytes: Uint8Array): AsyncGenerator<Records> {
  let records: string[][] = [];
  let read = 0;
  const parser = parse({
    ...CSV,
    // Taken here and not pushed: a stream of objects costs more than reading them.
    on_record: (record: string[]) => {
      records.push(record);
      read += 1;
      return null;
    },
  });
  const broken = once(parser, 'error').then(() => unreadable('csv.quotes', read + 1));
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for (let at = 0; at <= bytes.byteLength; at += PIECE_BYTES) {
    const isLast = at + PIECE_BYTES >= bytes.byteLength;
    let fault: RowFault | null;
    try {
      const piece = text.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: !isLast });
      fault = await Promise.race([taken(parser, piece, isLast), broken]);
    } catch {
      fault = unreadable('csv.encoding', 1);
    }
    yield { records, fault };
    if (fault || isLast) return void parser.destroy();
    records = [];
  }
}

type Parser = ReturnType<typeof parse>;

/** Resolves with null once the parser has read this piece, and at the end of the file whatever was left. */
function taken(parser: Parser, piece: string, isLast: boolean): Promise<null> {
  return new Promise((resolve) => {
    const done = (error?: Error | null) => error || resolve(null);
    if (isLast) parser.end(piece, done);
    else parser.write(piece, done);
  });
}
