import { decodeBytes, guessEncoding, type Encoding, type NoText } from './decode-bytes';
import { guessDelimiter, withoutSepLine, type Delimiter } from './delimiters';
import { parseText } from './parse-text';

/** Larger files belong to a script and the API. */
export const LARGEST_FILE_BYTES = 32 * 1024 * 1024;

/** How a file was or is to be understood. */
export type FileForm = { encoding: Encoding; delimiter: Delimiter };

/** A file as rows of text cells, or why there are none. */
export type ReadFile =
  | { kind: 'rows'; form: FileForm; rows: string[][]; /** Row whose quotation mark is not closed, as the spreadsheet counts. */ broken: number | null }
  | { kind: 'refused'; why: NoText | 'too-large' };

type Options = {
  /** What a person said about the file; the rest is found out. */
  said?: Partial<FileForm>;
  pause: () => Promise<void>;
  progress?: (done: number) => void;
};

/** Reads the bytes of a CSV file as spreadsheets write them. Changes nothing in its cells. */
export async function readFile(bytes: Uint8Array, { said = {}, pause, progress }: Options): Promise<ReadFile> {
  if (bytes.length > LARGEST_FILE_BYTES) return { kind: 'refused', why: 'too-large' };
  const guessed = guessEncoding(bytes);
  if (guessed === 'xlsx' || guessed === 'xls' || guessed === 'binary' || guessed === 'empty') return { kind: 'refused', why: guessed };
  const encoding = said.encoding ?? guessed;
  const { text, delimiter: named } = withoutSepLine(await decodeBytes(bytes, encoding, pause));
  if (text.trim() === '') return { kind: 'refused', why: 'empty' };
  const delimiter = said.delimiter ?? named ?? guessDelimiter(text);
  const { rows, broken } = await parseText(text, delimiter, { pause, ...(progress ? { progress } : {}) });
  return { kind: 'rows', form: { encoding, delimiter }, rows, broken };
}
