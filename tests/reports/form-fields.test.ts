import { readDay } from '@/lib/reports/form/day-fields';
import { readNewReportForm, readReportForm } from '@/lib/reports/form/form-fields';
import { formValues } from '@/lib/reports/form/form-values';
import { parseReport, parseReportContent } from '@/lib/reports/input/parse-report';
import { contentOf } from '@/lib/reports/stored/report-content';
import { publishedReport, rules, soundReport } from './rules';

const NBSP = '\u00a0';
const NARROW = '\u202f';

test.each<[string, number | null]>([
  ['350', 350],
  ['1 200', 1200],
  ['1,200', 1200],
  ['1.200', 1200],
  ["1'200", 1200],
  [`1${NBSP}200`, 1200],
  [`1${NARROW}200`, 1200],
  ['1 200 000', 1_200_000],
  ['0', 0],
])('people: %s is %p', (written, people) => {
  expect(readReportForm({ peopleAffected: written })).toMatchObject({ raw: { peopleAffected: people }, unread: [] });
});

test.each<[string, string]>([
  ['many', 'people.number'],
  ['1,5', 'people.number'],
  ['12,00', 'people.number'],
  ['-4', 'people.negative'],
  ['−4', 'people.negative'],
  ['', 'people.empty'],
  ['about 350', 'people.number'],
  ['1e3', 'people.number'],
  ['٣٥٠', 'people.number'],
])('people: %p is refused with %s', (written, code) => {
  expect(readReportForm({ peopleAffected: written }).unread).toEqual([{ field: 'peopleAffected', code }]);
});

test('"I do not know" is an answer; beside a number it is none', () => {
  expect(readReportForm({ peopleUnknown: 'yes' })).toMatchObject({ raw: { peopleAffected: null }, unread: [] });
  const both = readReportForm({ peopleUnknown: 'yes', peopleAffected: '350' });
  expect(both.unread).toEqual([{ field: 'peopleAffected', code: 'people.both' }]);
});

test.each<[string, number]>([
  ['0.5', 0.5],
  ['0,5', 0.5],
  ['1 200,5', 1200.5],
  ['1200', 1200],
  ['01.234', 1.234],
  ['0.125', 0.125],
])('amount: %s is %p', (written, amount) => {
  const { raw, unread } = readReportForm({ peopleUnknown: 'yes', quantityNeeded: written });
  expect([raw.quantityNeeded, unread]).toEqual([amount, []]);
});

test.each<[string, string]>([
  ['1,200', 'quantity.ambiguous'],
  ['1.200', 'quantity.ambiguous'],
  ['12,345', 'quantity.ambiguous'],
  ['some', 'quantity.number'],
  ['-1', 'quantity.negative'],
  ['1.2.3', 'quantity.number'],
])('amount: %p is refused with %s', (written, code) => {
  expect(readReportForm({ peopleUnknown: 'yes', quantityAvailable: written }).unread).toEqual([
    { field: 'quantityAvailable', code },
  ]);
});

test.each([
  '2023-01-20',
  '20.01.2023',
  '20/1/2023',
  '20 1 2023',
  '20 January 2023',
  '20 jan 2023',
  '20 Jan. 2023',
  '20 янв 2023',
  '20 янв. 2023',
  '20 января 2023',
  '20 января 2023 г.',
  '20 ЯНВ 2023',
  '20 հունվ 2023',
  '20 հունվարի 2023',
  '20 հնվ 2023',
  '20 Հունվար 2023 թ.',
])('%s is 20 January 2023', (text) => {
  expect(readDay({ text })).toEqual({ day: '2023-01-20' });
});

test.each([
  ['5', '9', '2023', '2023-09-05'],
  ['05', 'сент', '2023', '2023-09-05'],
  ['5', 'Sept', '2023', '2023-09-05'],
  ['5', 'սեպ', '2023', '2023-09-05'],
  ['31', 'мая', '2023', '2023-05-31'],
  ['31', 'մայ', '2023', '2023-05-31'],
  ['1', 'июн', '2023', '2023-06-01'],
  ['1', 'հլս', '2023', '2023-07-01'],
  ['29', 'feb', '2024', '2024-02-29'],
])('%s %s %s in three boxes is %s', (day, month, year, expected) => {
  expect(readDay({ day, month, year })).toEqual({ day: expected });
});

test.each([
  ['', '1', '2023', 'day.noDay'],
  ['20', '', '2023', 'day.noMonth'],
  ['20', '1', '', 'day.noYear'],
  ['20', '1', '23', 'day.noYear'],
  ['31', '2', '2023', 'day.form'],
  ['29', '2', '2023', 'day.form'],
  ['20', '13', '2023', 'day.form'],
  ['20', 'ju', '2023', 'day.form'],
  // Half of a name that begins two months: հունվար and հունիս.
  ['20', 'հուն', '2023', 'day.form'],
  ['20', 'mai', '2023', 'day.form'],
  ['0', '1', '2023', 'day.form'],
])('%s %s %s is refused with %s', (day, month, year, code) => {
  expect(readDay({ day, month, year })).toEqual({ code });
});

test('three empty boxes are no day, and no fault of their own', () => {
  expect(readDay({})).toEqual({ empty: true });
  expect(readReportForm({ peopleUnknown: 'yes' }).unread).toEqual([]);
});

test('a form that was left empty is told every answer that is missing, in its order', () => {
  const { raw, unread } = readNewReportForm({ id: String(soundReport().id) });
  const codes = () => {
    try {
      parseReport(raw, rules(), unread);
      return [];
    } catch (error) {
      return (error as { fields: { code: string }[] }).fields.map(({ code }) => code);
    }
  };
  expect(codes()).toEqual([
    'category.empty',
    'areaId.empty',
    'severity.empty',
    'people.empty',
    'observedOn.empty',
    'sourceType.empty',
  ]);
});

test.each([
  soundReport({
    itemCode: 'FLOUR',
    quantityNeeded: 1.234,
    quantityAvailable: 0.5,
    peopleAffected: 1200,
    note: 'two\nlines',
  }),
  soundReport({
    peopleAffected: 9000,
    unlikelyConfirmed: true,
    observedOn: '2022-12-12',
    oldDayConfirmed: true,
    note: 'meter 0012345678',
    noteConfirmed: true,
  }),
  publishedReport({ validUntil: '2023-03-01', counterClaim: 'denied', archived: 'https://example.org/copy' }),
])('what a stored report puts into the form comes back the same', ({ id: _id, ...answers }) => {
  const content = contentOf(parseReportContent(answers, rules()), rules());
  const { raw, unread } = readReportForm(formValues(content, rules()));
  expect(unread).toEqual([]);
  expect(contentOf(parseReportContent(raw, rules()), rules())).toEqual(content);
});
