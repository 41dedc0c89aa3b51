import { addDays, eachDay } from '@/lib/core/dates';
import { eventMarks, eventsIn } from '@/lib/charts/event-marks';
import { runsOf } from '@/lib/charts/runs';
import { stepsOf } from '@/lib/charts/steps';
import { timeAxis } from '@/lib/charts/time-axis';
import { eventOn } from './trend-fixture';

describe('steps and runs', () => {
  it('join what is alike and leave out what is empty', () => {
    const range = (low: number, high: number) => ({ low, high });
    expect(stepsOf([range(0, 5), range(0, 5), null, range(0, 0), range(5, 9)])).toEqual([
      { from: 0, to: 2, low: 0, high: 5 },
      { from: 4, to: 5, low: 5, high: 9 },
    ]);
    expect(runsOf(5, (day) => 'aabba'[day]!)).toEqual([{ from: 0, to: 2 }, { from: 2, to: 4 }, { from: 4, to: 5 }]);
  });
});

describe('the axis', () => {
  it('marks the first of each month and says the year once', () => {
    const { ticks, count } = timeAxis(eachDay('2022-12-12', '2023-09-18'), 'en');
    expect(count).toBe(281);
    expect(ticks.slice(0, 4)).toEqual([
      { at: 0, label: 'Dec 2022', wide: true, end: false },
      { at: 20, label: 'Jan 2023', wide: false, end: false },
      { at: 51, label: 'Feb', wide: true, end: false },
      { at: 79, label: 'Mar', wide: true, end: false },
    ]);
  });

  it('leaves a telephone at most four labels, the year among them', () => {
    const narrow = timeAxis(eachDay('2022-12-12', '2023-09-18'), 'en').ticks.filter(({ wide }) => !wide);
    expect(narrow.map(({ label }) => label)).toEqual(['Jan 2023', 'Apr', 'Jul']);
  });

  it('marks Mondays in a short period', () => {
    expect(timeAxis(eachDay('2023-01-04', '2023-01-20'), 'en').ticks.map(({ label }) => label)).toEqual(['9 Jan', '16 Jan']);
  });

  it('stands for an empty period and for a single day', () => {
    expect(timeAxis([], 'en')).toMatchObject({ count: 0, ticks: [] });
    expect(timeAxis(['2023-01-04'], 'en').ticks).toHaveLength(1);
  });
});

describe('events', () => {
  const days = eachDay('2023-01-01', addDays('2023-01-01', 99));

  it('outside the period are not on the axis', () => {
    const events = [eventOn('2022-12-31', 'gas'), eventOn('2023-01-02', 'gas'), eventOn('2023-04-11', 'gas')];
    expect(eventsIn(days, events).map(({ date }) => date)).toEqual(['2023-01-02']);
  });

  it('are numbered in the order of their days', () => {
    const marks = eventMarks(days, [eventOn('2023-02-01', 'gas', 'b'), eventOn('2023-01-01', 'legal', 'a')], 'en');
    expect(marks).toMatchObject([{ number: 1, title: 'a', at: 0.5 }, { number: 2, title: 'b', at: 31.5 }]);
  });

  it('never let two numbers touch, and give the weightier kind the place', () => {
    const marks = eventMarks(days, [eventOn('2023-01-10', 'statement'), eventOn('2023-01-11', 'access'), eventOn('2023-01-15', 'statement')], 'en');
    expect(marks.map(({ numbered }) => numbered)).toEqual(['never', 'always', 'wide']);
  });
});
