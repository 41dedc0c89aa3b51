import { choiceOf, withChosenDay, withDayChoice } from '@/lib/reports/form/chosen-day';
import { rules } from './rules';

const RUNNING = rules({ today: '2023-03-01' });
const ENDED = rules({ today: '2023-03-01', crisis: { startsOn: '2022-12-12', endedOn: '2023-01-31' } });
const boxes = (day: string, month: string, year: string) => ({
  'observedOn-day': day, 'observedOn-month': month, 'observedOn-year': year,
});

test('today and yesterday are written into the boxes, over the end of a month', () => {
  expect(withChosenDay({ when: 'today', note: 'n' }, RUNNING)).toEqual({ when: 'other', note: 'n', ...boxes('1', '3', '2023') });
  expect(withChosenDay({ when: 'yesterday' }, RUNNING)).toEqual({ when: 'other', ...boxes('28', '2', '2023') });
});

test('another day, or none chosen, is what the boxes say', () => {
  const typed = boxes('20', 'January', '2023');
  expect(withChosenDay({ when: 'other', ...typed }, RUNNING)).toEqual({ when: 'other', ...typed });
  expect(withChosenDay(typed, RUNNING)).toEqual({ when: 'other', ...typed });
  expect(withChosenDay({ when: 'tomorrow', ...typed }, RUNNING)).toEqual({ when: 'other', ...typed });
});

test('a crisis that has ended knows neither today nor yesterday', () => {
  expect(withChosenDay({ when: 'today', ...boxes('20', '1', '2023') }, ENDED)).toEqual(boxes('20', '1', '2023'));
  expect(withDayChoice(boxes('1', '3', '2023'), ENDED)).toEqual(boxes('1', '3', '2023'));
});

test('opened again, the boxes become the choice they stand for', () => {
  expect(withDayChoice({ when: 'other', ...boxes('1', 'mar', '2023') }, RUNNING)).toEqual({ when: 'today', ...boxes('', '', '') });
  expect(withDayChoice({ when: 'other', ...boxes('28', '2', '2023') }, RUNNING)).toMatchObject({ when: 'yesterday' });
  expect(withDayChoice({ when: 'other', ...boxes('27', '2', '2023') }, RUNNING)).toMatchObject({ when: 'other', ...boxes('27', '2', '2023') });
  expect(withDayChoice({ when: 'other', ...boxes('1', '', '2023') }, RUNNING)).toMatchObject({ when: 'other', ...boxes('1', '', '2023') });
});

test('a choice that was made is kept, whatever the boxes hold', () => {
  const typed = { when: 'today', ...boxes('5', '1', '2023') };
  expect(withDayChoice(typed, RUNNING)).toEqual(typed);
});

test.each([['2023-03-01', 'today'], ['2023-02-28', 'yesterday'], ['2023-02-27', 'other'], ['2023-03-02', 'other']])(
  '%s is called %s',
  (day, choice) => expect(choiceOf(day, RUNNING)).toBe(choice),
);
