import { LARGEST_FILE_BYTES, readFile } from '@/lib/imports/reading/read-file';

const pause = async () => {};
const read = (bytes: Uint8Array, said = {}) => readFile(bytes, { said, pause });
const utf8 = (text: string) => new TextEncoder().encode(text);

test('a file of UTF-16 is told by its zeros where it has no mark', async () => {
  const little = Uint8Array.from([...'day;area\r\n1;2\r\n'].flatMap((sign) => [sign.charCodeAt(0), 0]));
  const big = Uint8Array.from([...'day;area\r\n1;2\r\n'].flatMap((sign) => [0, sign.charCodeAt(0)]));
  expect(await read(little)).toEqual({ kind: 'rows', form: { encoding: 'utf-16le', delimiter: ';' }, rows: [['day', 'area'], ['1', '2']], broken: null });
  expect(await read(big)).toMatchObject({ form: { encoding: 'utf-16be' }, rows: [['day', 'area'], ['1', '2']] });
});

test('what a person says about a file counts more than the guess', async () => {
  const bytes = Uint8Array.from([0xc4, 0xe0, 0xf2, 0xe0, 0x3b, 0x61]);
  expect(await read(bytes)).toMatchObject({ form: { encoding: 'windows-1251', delimiter: ';' }, rows: [['Дата', 'a']] });
  expect(await read(bytes, { delimiter: ',' })).toMatchObject({ rows: [['Дата;a']] });
  expect(await read(bytes, { encoding: 'utf-8' })).toMatchObject({ rows: [['\ufffd\ufffd\ufffd\ufffd', 'a']] });
});

test('what is no text is refused by its name', async () => {
  const why = async (bytes: Uint8Array) => ((await read(bytes)) as { why?: string }).why;
  expect(await why(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]))).toBe('xlsx');
  expect(await why(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('xls');
  expect(await why(Uint8Array.from([0x89, 0x50, 0, 0, 0x0d, 0, 1]))).toBe('binary');
  expect(await why(new Uint8Array())).toBe('empty');
  expect(await why(utf8('\ufeff\r\n\r\n'))).toBe('empty');
  expect(await why(new Uint8Array(LARGEST_FILE_BYTES + 1))).toBe('too-large');
});

test('a quotation mark that is never closed leaves the rows above it', async () => {
  const filler = Array.from({ length: 3000 }, (_, index) => `2023-01-20,${index},some words to fill the part`).join('\n');
  const found = await read(utf8(`day,area,note\n${filler}\n2023-01-21,"never closed,\nx,y,z\n`));
  expect(found).toMatchObject({ kind: 'rows' });
  const { rows, broken } = found as { rows: string[][]; broken: number };
  expect(rows[1]).toEqual(['2023-01-20', '0', 'some words to fill the part']);
  expect([rows.length, broken]).toEqual([3001, 3002]);
});

test('parts of a large file are cut between records and never inside quotes', async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => [`${index}`, `line one\nline "two" of ${index}`, 'x;y']);
  const text = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n');
  const found = (await read(utf8(text))) as { rows: string[][] };
  expect(found.rows).toEqual(rows);
});

test('single columns, every kind of line end and quotes in plain cells', async () => {
  expect(await read(utf8('day\r2023-01-20\r'))).toMatchObject({ rows: [['day'], ['2023-01-20']] });
  expect(await read(utf8('a,b\n\n5" pipe,"x"\n'))).toMatchObject({ rows: [['a', 'b'], [''], ['5" pipe', 'x']] });
  expect(await read(utf8('sep=|\na|b,c\n'))).toMatchObject({ form: { delimiter: '|' }, rows: [['a', 'b,c']] });
});
