import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Column } from '@/lib/exports/columns/column';
import { csvHead, csvRow } from '@/lib/exports/csv';
import { withLineEnds } from '@/lib/exports/line-ends';
import { sql, withLiterals } from '@/lib/db/sql';
import { guarded } from '@/lib/core/spreadsheet-guard';
import { guardedInSql } from '@/lib/exports/guarded-in-sql';
import { testDatabase, type TestDatabase } from '../support/database';

const PLAIN = { excel: false, hxl: false };
const EXCEL = { excel: true, hxl: false };
const columns = (['text', 'integer', 'decimal', 'date'] as const).map(
  (type): Column => ({ name: type, type, unit: null, meaning: '', hxl: `#${type}`, example: '' }),
);

test('a row: numbers without grouping or zeros, null is empty and 0 is 0', () => {
  expect(csvRow(columns, ['a', 0, 1234567.25, '2023-01-05'], PLAIN)).toBe('a,0,1234567.25,2023-01-05\r\n');
  expect(csvRow(columns, [null, null, null, null], PLAIN)).toBe(',,,\r\n');
  expect(csvRow(columns, ['', 1, 0.5, null], PLAIN)).toBe('"",1,0.5,\r\n');
  expect(csvRow(columns, ['say "no", twice\nor more', 1, 2, null], PLAIN)).toBe('"say ""no"", twice\nor more",1,2,\r\n');
});

test('a head with everything', () => {
  expect(csvHead(columns, { excel: true, hxl: true })).toBe('\ufefftext,integer,decimal,date\r\n#text,#integer,#decimal,#date\r\n');
});

test('only text cells of a spreadsheet file are disarmed', () => {
  expect(csvRow(columns, ['-1', -1, -2.5, '-3'], EXCEL)).toBe("'-1,-1,-2.5,-3\r\n");
  expect(csvRow(columns, ['-1', -1, -2.5, '-3'], PLAIN)).toBe('-1,-1,-2.5,-3\r\n');
});

const RUN = ['=1', '+1', '-1', '@a', '＝1', '＋1', '－1', '＠a', '\t1', '\r1', '\n1', ' =1', '\u00a0=1', '\u3000+1', '\ufeff@a', '\u200b-1', ' \t ＝1'];
const HARMLESS = ['', 'a=1', '1-2', "'=1", ' a', '́=', '"=1"', '#1', '/1', '‑1', 'Հաց = bread'];

test('what a spreadsheet would run gets an apostrophe, and nothing else does', () => {
  expect(RUN.map(guarded)).toEqual(RUN.map((text) => `'${text}`));
  expect(HARMLESS.map(guarded)).toEqual(HARMLESS);
});

describe('the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  test('disarms exactly as this process does', async () => {
    const opening = fc.constantFrom('=', '＝', '-', '@', '\t', '\n', ' ', '\u00a0', '\u200d', '\ufeff', '\u3000', '\u0085', 'a', '1', "'", '\\', ']', '^');
    const texts = [...RUN, ...HARMLESS, ...fc.sample(fc.array(opening, { maxLength: 5 }).map((parts) => parts.join('')), 2_000)];
    const { rows } = await database.pool.query(`SELECT ${withLiterals(guardedInSql(sql`text`))} AS guarded FROM unnest($1::text[]) WITH ORDINALITY AS given (text, at) ORDER BY at`, [texts]);
    expect(rows.map((row) => row.guarded)).toEqual(texts.map(guarded));
  });
});

test('line ends: every row ends in CRLF, every cell keeps its own, wherever the chunks break', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', 'հ', ' ') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), fc.array(fc.nat({ max: 40 })), (rows, cuts) => {
      const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
      const copied = rows.map((cells) => `x${cells.map(quoted).map((text) => `,${text}`).join('')}\n`).join('');
      const endLines = withLineEnds();
      const chunks = split(Buffer.from(copied), cuts).map((chunk) => Buffer.from(endLines(chunk)));
      const text = Buffer.concat(chunks).toString();
      expect(parse(text, { record_delimiter: '\r\n' })).toEqual(rows.map((cells) => ['x', ...cells]));
      expect(text.endsWith('\r\n')).toBe(true);
    }),
  );
});

function split(bytes: Buffer, sizes: number[]): Buffer[] {
  const chunks: Buffer[] = [];
  let at = 0;
  for (const size of [...sizes, bytes.length]) chunks.push(bytes.subarray(at, (at += size)));
  return chunks;
}
