import { readFileSync } from 'node:fs';
import { faultWords } from '@/lib/imports/fault-words';
import { nearDay } from '@/lib/imports/near-day';
import { LOCALES } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** Every file that can find fault with a row. Fields that a row has not, and keys that only a script can send, are left out. */
const SOURCES = [
  'lib/reports/schema.ts', 'lib/reports/input/check-report.ts', 'lib/core/text.ts', 'lib/core/text-schema.ts', 'lib/imports/check-content.ts',
  'lib/imports/match.ts', 'lib/imports/csv-rows.ts', 'lib/imports/open-rows.ts', 'lib/imports/known-reports.ts',
];
const NOT_OF_ROWS = ['id.empty', 'revision.missing', 'sameAs.unknown', 'text.empty', 'value.type'];
const codes = [...new Set(SOURCES.flatMap((file) => readFileSync(file, 'utf8').match(/(?<=')[a-zA-Z]+\.[a-z][a-zA-Z]+(?=')/g) ?? []))]
  .filter((code) => !NOT_OF_ROWS.includes(code));

test.each(LOCALES)('whatever is wrong in a row has two sentences in %s: what it is, and what to write instead', (locale) => {
  expect(codes.length).toBeGreaterThan(40);
  for (const code of codes) {
    const params = { choices: 'a, b', day: '2023-01-01', days: 60, people: 20, population: 10, max: 5, units: 'kg', row: 2, names: 'a' };
    const { message, mend } = faultWords({ row: 2, column: 'x', value: 'VALUE', code, params }, locale, translator(locale));
    expect(message).toMatch(/[.։]$/);
    expect(mend).toMatch(/([.։]|https:\/\/)$/);
  }
});

test('a day that does not exist is answered with the one that was meant, written so that it can be read again', () => {
  const fault = { row: 14, column: 'observed_on', value: '31/02/2023', code: 'day.form' };
  const words = LOCALES.map((locale) => Object.values(faultWords(fault, locale, translator(locale))).join(' '));
  expect(words).toEqual([
    '31/02/2023 is not a day. Use 2023-02-28 or 28 Feb 2023.',
    '«31/02/2023» օր չէ։ Գրեք 28 փտվ, 2023 թ. կամ 2023-02-28։',
    '«31/02/2023» — такого дня нет. Напишите 28 февр. 2023 г. или 2023-02-28.',
  ]);
});

test.each([
  ['31/02/2023', '2023-02-28'], ['2023-02-31', '2023-02-28'], ['29.2.2024', '2024-02-29'], ['2023/06/31', '2023-06-30'], ['12/31/2023', '2023-12-31'],
  ['31.04.2023', '2023-04-30'], ['32/01/2023', null], ['13/13/2023', null], ['0/1/2023', null], ['yesterday', null], ['2023', null],
])('%s is near %s', (written, day) => expect(nearDay(written)).toBe(day));
