import { arrivalLag } from '@/lib/estimates/lag';
import { shareOf } from '@/lib/core/share';
import { area, EXAMPLE, world, type WorldReport } from './support/world';

/** F2, F3 and what is kept from the public; every expected value by hand. */
const DISTRICTS = [area('whole', 0, null, 1000), area('A', 1, 'whole', 600), area('B', 1, 'whole', 400)];
const known = (value: number, low = value, high = value) => ({ value, low, high, status: 'known' });
const UNKNOWN = { value: null, low: null, high: null, status: 'unknown' };
const SUPPRESSED = { value: null, low: null, high: null, status: 'suppressed' };

describe('people affected (F2)', () => {
  test('of one area: the largest over the items, never the sum', () => {
    const { people } = world({
      areas: DISTRICTS,
      reports: [
        { area: 'A', on: 1, item: 'BREAD', people: 100 },
        { area: 'A', on: 1, item: 'MILK', people: 250 },
      ],
    });
    expect(people(1, 'A')).toEqual(known(250));
  });

  test('reports without a number are no zero and no lead', () => {
    const { people } = world({
      areas: DISTRICTS,
      reports: [
        { area: 'A', on: 1, people: 100 },
        { area: 'A', on: 2, people: null },
      ],
    });
    expect(people(2, 'A')).toEqual(known(100));
    expect(people(2, 'B')).toEqual(UNKNOWN);
  });

  test('never more than live there', () => {
    const { people } = world({ areas: DISTRICTS, reports: [{ area: 'A', on: 1, people: 5000 }] });
    expect(people(1, 'A')).toEqual(known(600));
    expect(people(1)).toEqual(known(600));
  });

  test('rounding never exceeds the population', () => {
    const areas = [area('whole', 0, null, 998), area('A', 1, 'whole', 998)];
    expect(world({ areas, reports: [{ area: 'A', on: 1, people: 998 }] }).people(1, 'A')).toEqual(known(998));
  });

  test('an area is rounded once: the exact sum of its places, not the sum of rounded ones', () => {
    const { people } = world({
      areas: EXAMPLE,
      reports: [
        { area: 'P', on: 1, people: 122 },
        { area: 'Q', on: 1, people: 251 },
      ],
    });
    expect(people(1, 'D')).toEqual(known(375));
  });

  test('the whole is the sum of what its districts show', () => {
    const { people } = world({
      areas: DISTRICTS,
      reports: [
        { area: 'A', on: 1, people: 122 },
        { area: 'B', on: 1, people: 251 },
      ],
    });
    expect([people(1, 'A').value, people(1, 'B').value, people(1).value]).toEqual([120, 250, 370]);
  });

  test('an area report of the same day as its places is one more opinion, not newer', () => {
    const { people } = world({
      areas: EXAMPLE,
      reports: [
        { area: 'P', on: 2, people: 200 },
        { area: 'D', on: 2, people: 150 },
      ],
    });
    expect(people(2, 'D')).toEqual(known(200));
  });

  test('published numbers are neither rounded nor suppressed', () => {
    const { people } = world({
      areas: DISTRICTS,
      reports: [
        { area: 'A', on: 1, people: 52, source: 'PUBLISHED' },
        { area: 'B', on: 1, people: 7, source: 'PUBLISHED' },
      ],
    });
    expect(people(1, 'A')).toEqual(known(52));
    expect(people(1, 'B')).toEqual(known(7));
    expect(people(1)).toEqual(known(59));
  });

  test('a published number among others is rounded like them', () => {
    const { people } = world({
      areas: DISTRICTS,
      reports: [
        { area: 'A', on: 1, people: 40 },
        { area: 'A', on: 2, people: 52, source: 'PUBLISHED' },
      ],
    });
    expect(people(2, 'A')).toEqual(known(50, 40, 50));
  });
});

describe('numbers from 1 to 9', () => {
  const only = (reports: WorldReport[]) => world({ areas: EXAMPLE, reports });

  test.each([1, 9])('%i alone is suppressed, and so is the whole', (people) => {
    const { people: shown } = only([{ area: 'D', on: 1, people }]);
    expect(shown(1, 'D')).toEqual(SUPPRESSED);
    expect(shown(1)).toEqual(SUPPRESSED);
  });

  test('several of them do not add up to a number that tells them', () => {
    // 9 + 9 would be shown as 20, and 20 means at least 18: both known.
    expect(
      only([
        { area: 'P', on: 1, people: 9 },
        { area: 'Q', on: 1, people: 9 },
      ]).people(1, 'D'),
    ).toEqual(SUPPRESSED);
  });

  test('beside others the figure reads "at least", and its upper bound gives nothing away', () => {
    const { people } = only([
      { area: 'P', on: 1, people: 6 },
      { area: 'Q', on: 1, people: 252 },
    ]);
    // Between 252 + 0 and 252 + 9: outwards to 250 and 265.
    expect(people(1, 'D')).toEqual({ value: 250, low: 250, high: 265, status: 'partly_suppressed' });
    expect(people(1)).toEqual({ value: 250, low: 250, high: 265, status: 'partly_suppressed' });
  });

  test('a newer small number takes the place of an older large one', () => {
    const { people } = only([
      { area: 'D', on: 1, people: 300 },
      { area: 'D', on: 2, people: 5 },
    ]);
    expect(people(2, 'D')).toEqual(SUPPRESSED);
  });

  test('an older small number leaves the lower opinion empty', () => {
    const { people } = only([
      { area: 'D', on: 1, people: 5 },
      { area: 'D', on: 2, people: 300 },
    ]);
    expect(people(2, 'D')).toEqual({ value: 300, low: null, high: 300, status: 'known' });
  });

  test('under a larger own number they make no difference', () => {
    const { people } = only([
      { area: 'P', on: 2, people: 6 },
      { area: 'D', on: 1, people: 100 },
    ]);
    expect(people(2, 'D')).toEqual(known(100));
  });

  test('a total is computed from what the districts show', () => {
    const { people } = world({
      areas: DISTRICTS,
      reports: [
        { area: 'A', on: 1, people: 120 },
        { area: 'B', on: 1, people: 4 },
      ],
    });
    expect(people(1, 'B')).toEqual(SUPPRESSED);
    expect(people(1)).toEqual({ value: 120, low: 120, high: 130, status: 'partly_suppressed' });
  });
});

describe('any category (F3)', () => {
  test('different places add up below, categories add up above', () => {
    const { any } = world({
      areas: EXAMPLE,
      reports: [
        { area: 'P', on: 1, category: 'FOOD', people: 100 },
        { area: 'Q', on: 1, category: 'GAS', people: 200 },
      ],
    });
    expect(any(1, 'D')).toEqual({ atLeast: 300, atMost: 300, status: 'known' });
  });

  test('districts: at least the sum of their own lower bounds', () => {
    const { any } = world({
      areas: DISTRICTS,
      reports: [
        { area: 'A', on: 1, category: 'FOOD', people: 100 },
        { area: 'A', on: 1, category: 'GAS', people: 150 },
        { area: 'B', on: 1, category: 'GAS', people: 50 },
      ],
    });
    expect(any(1, 'A')).toEqual({ atLeast: 150, atMost: 250, status: 'known' });
    expect(any(1)).toEqual({ atLeast: 200, atMost: 300, status: 'known' });
  });

  test('numbers that a newer report replaced bound nothing any more', () => {
    const { any } = world({
      areas: EXAMPLE,
      reports: [
        { area: 'P', on: 1, category: 'FOOD', people: 300 },
        { area: 'P', on: 1, category: 'GAS', people: 20 },
        { area: 'D', on: 2, category: 'FOOD', people: 50 },
      ],
    });
    expect(any(2, 'D')).toEqual({ atLeast: 50, atMost: 70, status: 'known' });
  });

  test('nothing known, all suppressed, part suppressed', () => {
    expect(world({ areas: DISTRICTS, reports: [{ area: 'A', on: 1 }] }).any(1)).toEqual({
      atLeast: null,
      atMost: null,
      status: 'unknown',
    });
    const small = { area: 'A', on: 1, category: 'FOOD', people: 3 } as const;
    expect(world({ areas: DISTRICTS, reports: [small] }).any(1, 'A')).toEqual({
      atLeast: null,
      atMost: null,
      status: 'suppressed',
    });
    expect(
      world({ areas: DISTRICTS, reports: [small, { ...small, category: 'GAS', people: 80 }] }).any(1, 'A'),
    ).toEqual({
      atLeast: 80,
      atMost: 90,
      status: 'partly_suppressed',
    });
  });
});

test('share and rate need a denominator', () => {
  expect(shareOf(84_000, 120_000)).toBe(0.7);
  expect(shareOf(0, 0)).toBe(0);
});

describe('arrival lag (F7)', () => {
  const lag = (...days: number[]) => arrivalLag(days.map((lagDays) => ({ lagDays, reports: 1 })));
  test('the 90th percentile by nearest rank', () => {
    expect(lag(0, 0, 1, 1, 2, 2, 3, 4, 5, 30)).toBe(5);
    expect(
      arrivalLag([
        { lagDays: 9, reports: 10 },
        { lagDays: 1, reports: 90 },
      ]),
    ).toBe(2);
    expect(
      arrivalLag([
        { lagDays: 9, reports: 11 },
        { lagDays: 1, reports: 89 },
      ]),
    ).toBe(9);
  });
  test('between 2 and 14 days, and the longest when nothing is known', () => {
    expect(lag(0, 0, 0)).toBe(2);
    expect(lag(40, 40)).toBe(14);
    expect(lag()).toBe(14);
  });
});
