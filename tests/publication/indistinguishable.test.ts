import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { howMany } from '../support/how-many';
import { everythingPublic } from './support/everything-public';
import { ANYTHING, isSmall, NESTED_AREAS, randomHistory, type History } from './support/random-record';

const DATA_SETS = howMany({ few: 25, full: 500 });

/** What the public can ever have asked, before and after each change: every cell of it. */
const seenOf = (history: History) => history.map((reports) => everythingPublic(NESTED_AREAS, reports));

/** Each small number moved on by `by` among 1 to 9, every report by another step when `spread` is not 0. */
function withOtherNumbers(history: History, by: number, spread: number): History {
  const places = new Map([...new Set(history.flat().map(({ id, revision }) => `${id} ${revision}`))].map((key, index) => [key, index]));
  const other = (people: number, key: string) => ((people - 1 + by + spread * places.get(key)!) % 9) + 1;
  return history.map((reports) => reports.map((report) =>
    isSmall(report) ? { ...report, people: other(report.people!, `${report.id} ${report.revision}`) } : report));
}

test('whatever small number a report holds, every public cell is the same: none of 1 to 9 can be ruled out', () => {
  let suppressed = 0;
  fc.assert(
    fc.property(randomHistory(ANYTHING), fc.nat(8), (history, spread) => {
      suppressed += history.flat().filter(isSmall).length;
      const seen = seenOf(history);
      // Eight steps take each number through every other one.
      for (let by = 1; by <= 8; by += 1) expect(isDeepStrictEqual(seenOf(withOtherNumbers(history, by, spread)), seen)).toBe(true);
    }),
    { numRuns: DATA_SETS },
  );
  expect(suppressed).toBeGreaterThan(DATA_SETS * 3);
}, 900_000);

test('the comparison would see a number that shows: 10 instead of 9', () => {
  const report = { id: '0'.repeat(16), revision: 2, area: 'A', on: 1, people: 9, severity: 3, certainty: 'PROBABLE', category: 'FOOD' } as const;
  expect(isDeepStrictEqual(seenOf([[{ ...report, people: 10 }]]), seenOf([[report]]))).toBe(false);
});
