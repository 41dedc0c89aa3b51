import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentHash, lineHash, NO_LINE } from '@/lib/public-log/chain';
import { LOG_COLUMNS } from '@/lib/exports/columns/log-columns';
import { REPORT_COLUMNS } from '@/lib/exports/columns/report-columns';
import type { Column } from '@/lib/exports/columns/column';
import { csvHead, csvRow } from '@/lib/exports/csv';
import { readTable } from '@/scripts/verify/read-table';

type Random = () => number;
type Row = Record<string, string>;
/** Names of files and their new bytes; null takes a file away. */
export type Mutation = { says: string; files: Map<string, Buffer | null> };

const below = (random: Random, limit: number) => Math.floor(random() * limit);

/** What somebody does to one file who does not mend the others. */
const CRUDE: Record<string, (bytes: Buffer, random: Random) => Buffer | null> = {
  'a bit flipped': (bytes, random) => {
    const changed = Buffer.from(bytes);
    changed[below(random, bytes.length)]! ^= 1 << below(random, 8);
    return changed;
  },
  'a byte taken out': (bytes, random) => spliced(bytes, below(random, bytes.length), 1, ''),
  'a byte put in': (bytes, random) => spliced(bytes, below(random, bytes.length + 1), 0, String.fromCharCode(32 + below(random, 90))),
  'cut short': (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  'a line deleted': (bytes, random) => withLines(bytes, (lines) => void lines.splice(below(random, lines.length), 1)),
  'a line doubled': (bytes, random) => withLines(bytes, (lines) => {
    const at = below(random, lines.length);
    lines.splice(at, 0, lines[at]!);
  }),
  'two lines swapped': (bytes, random) => withLines(bytes, (lines) => {
    const at = below(random, lines.length - 1);
    [lines[at], lines[at + 1]] = [lines[at + 1]!, lines[at]!];
  }),
  'a digit changed': (bytes, random) => {
    const changed = Buffer.from(bytes);
    let at = below(random, bytes.length);
    while (bytes[at]! < 0x30 || bytes[at]! > 0x39) at = (at + 1) % bytes.length;
    changed[at] = 0x30 + ((changed[at]! - 0x30 + 1 + below(random, 9)) % 10);
    return changed;
  },
  'the file deleted': () => null,
};

/** A mutation of one file of the folder, any of them, in any of these ways; always one that changes its bytes. */
export function crudeMutation(folder: string, random: Random): Mutation {
  for (;;) {
    const names = readdirSync(folder).sort();
    const name = names[below(random, names.length)]!;
    const [kind, mutate] = Object.entries(CRUDE)[below(random, Object.keys(CRUDE).length)]!;
    const bytes = readFileSync(path.join(folder, name));
    const changed = mutate(bytes, random);
    if (changed === null || !changed.equals(bytes)) return { says: `${name}: ${kind}`, files: new Map([[name, changed]]) };
  }
}

/** What somebody does who has read this: a past that was never, with every hash, sum and manifest made anew so that all of it fits. */
export async function carefulMutation(folder: string, random: Random): Promise<Mutation> {
  const [log, reports] = [await rowsOf(folder, 'log.csv', LOG_COLUMNS), await rowsOf(folder, 'reports.csv', REPORT_COLUMNS)];
  const target = reports[below(random, reports.length)]!;
  const newest = log.findLast(({ report_id: id }) => id === target.report_id)!;
  const ways: Record<string, () => void> = {
    'a report made milder': () => {
      target.severity = String((Number(target.severity) % 5) + 1);
      newest.content_hash = contentHash(newest.salt!, (column) => target[column]!);
    },
    'words put into a mouth': () => {
      target.statement = `${target.statement} Ոչ ոք սոված չէ։`;
      newest.content_hash = contentHash(newest.salt!, (column) => target[column]!);
    },
    'a report that never was, gone': () => {
      reports.splice(reports.indexOf(target), 1);
      for (const line of log.filter(({ report_id: id }) => id === target.report_id)) log.splice(log.indexOf(line), 1);
    },
    'a correction that never was': () => {
      const corrected = log.filter(({ kind, report_id: id }) => kind === 'corrected' && reports.some((report) => report.report_id === id));
      const { report_id: chosen } = corrected[below(random, corrected.length)]!;
      const lines = log.filter(({ report_id: id }) => id === chosen);
      const { revision, content_hash: hash, salt } = lines.at(-1)!;
      for (const line of lines.slice(1)) log.splice(log.indexOf(line), 1);
      Object.assign(lines[0]!, { revision, content_hash: hash, salt });
    },
    'an hour earlier': () => {
      for (const line of log) line.changed_at = line.changed_at!.replace(/T(\d\d)/, (_, hour) => `T${String(Math.max(0, Number(hour) - 1)).padStart(2, '0')}`);
    },
    'another salt': () => {
      newest.salt = createHash('md5').update(String(random())).digest('hex');
      newest.content_hash = contentHash(newest.salt, (column) => target[column]!);
    },
  };
  const [says, change] = Object.entries(ways)[below(random, Object.keys(ways).length)]!;
  change();
  relink(log);
  const files = new Map([['log.csv', csvOf(LOG_COLUMNS, log)], ['reports.csv', csvOf(REPORT_COLUMNS, reports)]]);
  return { says, files: withSums(folder, files, log.at(-1)!) };
}

/** Does it, and gives what puts everything back. */
export function apply(folder: string, { files }: Mutation): () => void {
  const before = new Map([...files.keys()].map((name) => [name, readFileSync(path.join(folder, name))]));
  for (const [name, bytes] of files) {
    if (bytes === null) rmSync(path.join(folder, name));
    else writeFileSync(path.join(folder, name), bytes);
  }
  return () => {
    for (const [name, bytes] of before) writeFileSync(path.join(folder, name), bytes);
  };
}

async function rowsOf(folder: string, name: string, columns: readonly Column[]): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of readTable(path.join(folder, name), columns)) rows.push({ ...row });
  return rows;
}

function relink(log: Row[]): void {
  let previous = NO_LINE;
  for (const line of log) {
    line.previous_hash = previous;
    line.hash = lineHash((column) => line[column]!);
    previous = line.hash;
  }
}

function withSums(folder: string, files: Map<string, Buffer | null>, { line, hash }: Row): Map<string, Buffer | null> {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
    head: { line: number; hash: string }; files: { name: string; bytes: number; rows: number | null; sha256: string }[];
  };
  for (const file of manifest.files) {
    const bytes = files.get(file.name);
    if (bytes) Object.assign(file, { bytes: bytes.length, sha256: sha256(bytes) });
  }
  manifest.head = { line: Number(line), hash: hash! };
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  const sums = [...manifest.files, { name: 'manifest.json', sha256: sha256(text) }].map(({ name, sha256: sum }) => `${sum}  ${name}\n`);
  return new Map([...files, ['manifest.json', text], ['SHA256SUMS', Buffer.from(sums.join(''))]]);
}

function csvOf(columns: readonly Column[], rows: readonly Row[]): Buffer {
  const plain = { excel: false, hxl: false };
  return Buffer.from(csvHead(columns, plain) + rows.map((row) => csvRow(columns, columns.map(({ name }) => row[name] || null), plain)).join(''));
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function spliced(bytes: Buffer, at: number, out: number, put: string): Buffer {
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + out)]);
}

function withLines(bytes: Buffer, change: (lines: string[]) => void): Buffer {
  const lines = bytes.toString('latin1').split('\n');
  change(lines);
  return Buffer.from(lines.join('\n'), 'latin1');
}
