import { drawnSeverity } from '@/lib/charts/drawn-severity';
import { severePeople } from '@/lib/charts/severe-people';
import type { DaySeverity } from '@/lib/estimates/trend';

const part = { basis: 'own', fromPart: false, lastSeverity: null, lastReportedOn: null } as const;
/** A day with so many people at severe or worse, some of them at extreme. */
const day = (severe: number, extreme = 0): DaySeverity => [
  { ...part, severity: 4, people: extreme },
  { ...part, severity: 3, people: severe - extreme },
];
const period = (length: number, of: (weekday: number) => DaySeverity) => Array.from({ length }, (_, at) => of(at % 7));

test('up to 400 days each day is drawn as it is', () => {
  const days = period(400, (weekday) => day(weekday));
  expect(drawnSeverity(days)).toBe(days);
});

test('above that each week is drawn as its worst day, the last one shorter', () => {
  const days = period(401, (weekday) => day(weekday === 2 ? 50 : weekday === 5 ? 90 : 10));
  const drawn = drawnSeverity(days);
  expect(drawn).toHaveLength(401);
  expect(drawn.slice(0, 7).map((one) => severePeople(one))).toEqual([90, 90, 90, 90, 90, 90, 90]);
  // 401 days are 57 weeks and two days, which are a Monday and a Tuesday.
  expect(drawn.slice(-2)).toEqual([day(10), day(10)]);
});

test('of equally many at severe, the day with more at extreme is the worst', () => {
  const days = period(401, (weekday) => day(90, weekday === 3 ? 5 : 0));
  expect(drawnSeverity(days)[0]).toEqual(day(90, 5));
});

test('very long periods are drawn in four weeks', () => {
  const days = Array.from({ length: 2801 }, (_, at) => day(at === 27 ? 80 : 10));
  expect(drawnSeverity(days).slice(0, 29).map((one) => severePeople(one))).toEqual([...new Array(28).fill(80), 10]);
});
