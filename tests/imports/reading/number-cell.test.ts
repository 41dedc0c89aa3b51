import { readPeopleCell, readQuantityCell } from '@/lib/imports/reading/number-cell';

test.each([
  ['350', '350'], ['1 200', '1200'], ['1\u00a0200', '1200'], ['1\u202f200', '1200'], ['1,200', '1200'], ['1.200', '1200'], ["1'200", '1200'],
  ['12,345,678', '12345678'], ['350.0', '350'], ['350,00', '350'], ['≈350', '350'], ['~ 350', '350'], ['около 350 чел.', '350'], ['մոտ 350 մարդ', '350'],
  ['about 350 people', '350'], ['0', '0'], ['-', ''], ['—', ''], ['нет данных', ''], ['չգիտեմ', ''], ['n/a', ''], ['?', ''],
])('people: %s is %s', (written, number) => {
  expect(readPeopleCell(written)).toEqual({ number });
});

test.each([
  ['300-400', 'cell.range'], ['300 – 400', 'cell.range'], ['от 300 до 400', 'people.number'], ['-5', 'people.negative'], ['много', 'people.number'],
  ['1,5', 'people.number'], ['>350', 'people.number'], ['>', 'people.number'], ['1.5 тыс.', 'people.number'],
])('people: %s is refused: %s', (written, code) => {
  expect(readPeopleCell(written)).toEqual({ code });
});

test('amounts have decimals, and what can be read in two ways is not guessed', () => {
  expect(readQuantityCell('0,5')).toEqual({ number: '0.5' });
  expect(readQuantityCell('1 200,5')).toEqual({ number: '1200.5' });
  expect(readQuantityCell('1200')).toEqual({ number: '1200' });
  expect(readQuantityCell('1,200')).toEqual({ code: 'quantity.ambiguous' });
  expect(readQuantityCell('-2')).toEqual({ code: 'quantity.negative' });
  expect(readQuantityCell('мало')).toEqual({ code: 'quantity.number' });
});
