import { readRows } from '@/lib/imports/read-rows';

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['line feeds', 'a,b\n1,2\n3,4\n'],
  ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
  ['no last line end', 'a,b\n1,2\n3,4'],
  ['a byte order mark', '\ufeffa,b\r\n1,2\r\n3,4'],
  ['empty lines', 'a,b\n\n1,2\n3,4\n\n'],
])('a file with %s is read', (_name, text) => {
  expect(readRows(bytes(text))).toEqual({ table: { header: ['a', 'b'], rows: [{ row: 2, cells: ['1', '2'] }, { row: 3, cells: ['3', '4'] }] } });
});

test('quotes, commas and line ends inside a cell are its text', () => {
  const read = readRows(bytes('a,b\n"say ""no"", twice","two\r\nlines"\nԱ,\n'));
  expect(read).toEqual({
    table: { header: ['a', 'b'], rows: [{ row: 2, cells: ['say "no", twice', 'two\r\nlines'] }, { row: 3, cells: ['Ա', ''] }] },
  });
});

test('a row of HXL hashtags under the header is no data', () => {
  const read = readRows(bytes('a,b,c\n#adm1+code,#date,\n#x,y,z\n'));
  expect(read).toEqual({ table: { header: ['a', 'b', 'c'], rows: [{ row: 3, cells: ['#x', 'y', 'z'] }] } });
});

test('what cannot be read has one name', () => {
  expect(readRows(new Uint8Array([0x61, 0x0a, 0xe9, 0x0a]))).toEqual({ fault: { row: 1, column: '', value: '', code: 'csv.encoding' } });
  expect(readRows(bytes(''))).toEqual({ fault: { row: 1, column: '', value: '', code: 'csv.empty' } });
  expect(readRows(bytes('a,b\n1,2\n3,"4\n5,6\n'))).toEqual({ fault: { row: 3, column: '', value: '', code: 'csv.quotes' } });
});
