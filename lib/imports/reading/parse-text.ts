import { parse } from 'csv-parse/browser/esm/sync';
import type { Delimiter } from './delimiters';
import { splitRecords } from './split-records';

/** Characters that are parsed at once: about 10 ms on an old phone. */
const PART = 64 * 1024;

type Watch = {
  /** Awaited between parts, so that a page stays usable. */
  pause: () => Promise<void>;
  /** Told the share that is done, 0 to 1. */
  progress?: (done: number) => void;
};

/**
 * The rows of a delimited text, empty ones too, so that the first is row 1 of the spreadsheet. Quotation marks inside plain cells are
 * taken as they stand. `broken` is the row in or after which a quotation mark is not closed; the rows before it can still be read.
 */
export async function parseText(text: string, delimiter: Delimiter, { pause, progress }: Watch): Promise<{ rows: string[][]; broken: number | null }> {
  const rows: string[][] = [];
  let read = 0;
  for (const part of splitRecords(text, delimiter, PART)) {
    try {
      parse(part, {
        delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, record_delimiter: ['\r\n', '\n', '\r'],
        // Taken one by one: what stands above a quotation mark that is never closed is read.
        on_record: (record: string[]) => void rows.push(record),
      });
    } catch {
      return { rows, broken: rows.length + 1 };
    }
    read += part.length;
    progress?.(read / text.length);
    await pause();
  }
  return { rows, broken: null };
}
