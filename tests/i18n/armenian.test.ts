import { armenianDates, armenianNumbers, knowsArmenian } from '@/lib/i18n/armenian';
import { dateFormat, numberFormat, pluralForm } from '@/lib/i18n/formats';

/** Node has all languages: what is written for browsers without Armenian is held to it. */
test('this test has the data of the language', () => {
  expect(knowsArmenian()).toBe(true);
});

const zone = { timeZone: 'Asia/Yerevan' } as const;
test.each<[string, Intl.DateTimeFormatOptions]>([
  ['long', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }],
  ['short', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }],
  ['of this year', { day: 'numeric', month: 'short', ...zone }],
  ['month', { month: 'short', year: 'numeric', ...zone }],
  ['month alone', { month: 'short', ...zone }],
  ['time', { hour: '2-digit', minute: '2-digit', ...zone }],
  ['instant', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'shortOffset', ...zone }],
])('a day of each month is written as the full data write it: %s', (_name, options) => {
  const full = new Intl.DateTimeFormat('hy', options);
  for (let month = 0; month < 12; month += 1) {
    for (const at of [new Date(Date.UTC(2023, month, 1, 4, 5)), new Date(Date.UTC(2023, month, 28, 22, 59))]) {
      expect(armenianDates(options).format(at)).toBe(full.format(at));
    }
  }
});

test.each<Intl.NumberFormatOptions>([
  { maximumFractionDigits: 1, useGrouping: 'always' },
  { style: 'percent', maximumFractionDigits: 1 },
])('numbers are written as the full data write them: %j', (options) => {
  const full = new Intl.NumberFormat('hy', options);
  for (const value of [0, 0.875, 7, 350, 12345.67, 120_000, -3]) expect(armenianNumbers(options).format(value)).toBe(full.format(value));
});

test('everything below two is one in Armenian', () => {
  const full = new Intl.PluralRules('hy');
  for (const count of [0, 1, 1.5, 2, 3, 11, 21, 101]) expect([count, pluralForm('hy', count)]).toEqual([count, full.select(count)]);
});

test('a browser without Armenian still writes Armenian', () => {
  jest.spyOn(Intl.DateTimeFormat, 'supportedLocalesOf').mockReturnValue([]);
  const at = new Date('2022-12-12T00:00:00Z');
  expect(dateFormat('hy', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(at)).toBe('12 դեկտեմբերի, 2022 թ.');
  expect(dateFormat('en', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(at)).toBe('12 December');
  expect(numberFormat('hy', { useGrouping: 'always' }).format(120_000)).toBe('120\u00a0000');
});
