import { isAmbiguousDay, readDayCell, shownOrder } from '@/lib/imports/reading/day-cell';
import { dayOrderOf } from '@/lib/imports/reading/day-order';

test.each([
  ['2023-01-20', '2023-01-20'],
  ['2023/1/20', '2023-01-20'],
  ['2023-01-20T14:05:11.000+04:00', '2023-01-20'],
  ['2023-01-20 14:05', '2023-01-20'],
  ['20.01.2023', '2023-01-20'],
  ['20. 1. 2023', '2023-01-20'],
  ['20.01.23', '2023-01-20'],
  ['20.01.2023 г.', '2023-01-20'],
  ['20/01/2023 2:05 PM', '2023-01-20'],
  ['20-Jan-23', '2023-01-20'],
  ['20 Jan 2023', '2023-01-20'],
  ['Jan 20, 2023', '2023-01-20'],
  ['Friday, 20 January 2023', '2023-01-20'],
  ['20th of January 2023', '2023-01-20'],
  ['20 янв. 2023 г.', '2023-01-20'],
  ['20 января 2023 года', '2023-01-20'],
  ['20 հունվարի, 2022 թ.', '2022-01-20'],
  ['2022 թ. դեկտեմբերի 12', '2022-12-12'],
  ['20\u00a0հունվ\u00a02023', '2023-01-20'],
])('%s is %s', (written, day) => {
  expect(readDayCell(written, 'day-first')).toEqual({ day });
});

test('day numbers of a spreadsheet are days since 30 December 1899', () => {
  expect(readDayCell('44927', 'day-first')).toEqual({ day: '2023-01-01', serial: true });
  expect(readDayCell('44946,583', 'day-first')).toEqual({ day: '2023-01-20', serial: true });
  expect(readDayCell('12345', 'day-first')).toEqual({ code: 'cell.noDay' });
});

test('numbers follow the order of the file, but not with points', () => {
  expect(readDayCell('03/01/2023', 'day-first')).toEqual({ day: '2023-01-03' });
  expect(readDayCell('03/01/2023', 'month-first')).toEqual({ day: '2023-03-01' });
  expect(readDayCell('03.01.2023', 'month-first')).toEqual({ day: '2023-01-03' });
  expect(readDayCell('01/20/2023', 'day-first')).toEqual({ code: 'cell.otherOrder', suggestion: '2023-01-20' });
});

test('what is no day says so, with the last day of a month that is shorter', () => {
  expect(readDayCell('31/02/2023', 'day-first')).toEqual({ code: 'cell.shortMonth', suggestion: '2023-02-28' });
  expect(readDayCell('31.04.2023', 'day-first')).toEqual({ code: 'cell.shortMonth', suggestion: '2023-04-30' });
  expect(readDayCell('32.01.2023', 'day-first')).toEqual({ code: 'cell.noDay' });
  expect(readDayCell('20 января', 'day-first')).toEqual({ code: 'day.noYear' });
  expect(readDayCell('январь 2023', 'day-first')).toEqual({ code: 'day.noDay' });
  expect(readDayCell('01.2023', 'day-first')).toEqual({ code: 'day.noDay' });
  expect(readDayCell('вчера', 'day-first')).toEqual({ code: 'cell.noDay' });
});

test('a file is asked about its order only where its cells leave it open', () => {
  expect(isAmbiguousDay('03/04/2023')).toBe(true);
  expect(isAmbiguousDay('03.04.2023')).toBe(false);
  expect(isAmbiguousDay('04/04/2023')).toBe(false);
  expect(shownOrder('20/01/2023')).toBe('day-first');
  expect(shownOrder('1/20/2023')).toBe('month-first');
  expect(dayOrderOf(['03/04/2023', '20/01/2023'])).toEqual({ order: 'day-first', ambiguous: ['03/04/2023'], shown: ['20/01/2023'], serial: null });
  expect(dayOrderOf(['03/04/2023', '05/06/2023', '03/04/2023'])).toEqual({ order: null, ambiguous: ['03/04/2023', '05/06/2023'], shown: [], serial: null });
  expect(dayOrderOf(['1/20/2023', '20/1/2023', '1/2/2023']).order).toBeNull();
  expect(dayOrderOf(['x', '44927']).serial).toEqual({ cell: '44927', day: '2023-01-01' });
});
