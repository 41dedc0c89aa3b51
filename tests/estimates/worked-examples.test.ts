import { area, day, EXAMPLE, world, type WorldReport } from './support/world';

/** The worked examples of the domain page, section 5; every expected value is written there or computed by hand. */
const known = (value: number, low: number, high: number) => ({ value, low, high, status: 'known' });

describe('A, people affected (F2)', () => {
  const reports: WorldReport[] = [
    { area: 'P', on: 1, people: 120 },
    { area: 'Q', on: 2, people: 250 },
    { area: 'D', on: 3, people: 500 },
    { area: 'D', on: 5, people: 300 },
  ];
  const before = world({ areas: EXAMPLE, reports });
  const after = world({ areas: EXAMPLE, reports: [...reports, { area: 'P', on: 6, people: 200 }] });

  test('a place alone, then the sum of two places', () => {
    expect(before.people(1, 'D')).toEqual(known(120, 120, 120));
    expect(before.people(2, 'D')).toEqual(known(370, 370, 370));
  });
  test('the district newer than both replaces their sum', () => {
    expect(before.people(3, 'D')).toEqual(known(500, 500, 500));
    expect(before.people(5, 'D')).toEqual(known(300, 300, 500));
  });
  test('a newer place counts again beside the district', () => {
    // low: max(300, 120 + 250) = 370; high: max(500, 200 + 250) = 500
    expect(after.people(6, 'D')).toEqual(known(450, 370, 500));
  });
  test('reports lapse after 14 days, silence is a gap and not 0', () => {
    expect(after.people(16, 'D')).toEqual(known(300, 300, 500));
    expect(after.people(20, 'D')).toEqual({ value: null, low: null, high: null, status: 'unknown' });
    expect(after.newest(20, 'D')).toBe(day(6));
  });
  test('the whole is the same, having no other district', () => {
    expect(after.people(6)).toEqual(after.people(6, 'D'));
  });
});

describe('B, people by severity (F1)', () => {
  const reports: WorldReport[] = [
    { area: 'P', on: 1, severity: 4 },
    { area: 'D', on: 3, severity: 3 },
    { area: 'P', on: 4, severity: 5 },
    { area: 'D', on: 6, severity: 1, certainty: 'POSSIBLE' },
  ];
  const { severity } = world({ areas: EXAMPLE, reports });

  test('a place is split off; the others have no report', () => {
    expect(severity(1)).toEqual(['4 own: 300', 'none: 700']);
  });
  test('a newer district speaks for its place too', () => {
    expect(severity(3)).toEqual(['3 own: 1000']);
  });
  test('a newer place keeps its own', () => {
    expect(severity(4)).toEqual(['5 own: 300', '3 own: 700']);
  });
  test('a less certain district does not overrule its place', () => {
    expect(severity(6)).toEqual(['5 own: 300', '1 own: 700']);
  });
});

test('C, items: a part item counts at most 3, an essential one in full', () => {
  const { severity } = world({
    areas: EXAMPLE,
    partItems: ['SUGAR'],
    reports: [
      { area: 'D', on: 1, item: 'SUGAR', severity: 5 },
      { area: 'D', on: 1, item: 'BREAD', severity: 1 },
      { area: 'D', on: 2, item: 'BREAD', severity: 5 },
    ],
  });
  expect(severity(1)).toEqual(['3 own: 1000']);
  expect(severity(2)).toEqual(['5 own: 1000']);
});

test('D, any category (F3): at least the largest, at most the sum, never more than live there', () => {
  const { any } = world({
    areas: EXAMPLE,
    reports: [
      { area: 'D', on: 1, category: 'FOOD', people: 600 },
      { area: 'D', on: 1, category: 'GAS', people: 700 },
    ],
  });
  expect(any(1, 'D')).toEqual({ atLeast: 700, atMost: 1000, status: 'known' });
  expect(any(1)).toEqual({ atLeast: 700, atMost: 1000, status: 'known' });
});

test('E, none: 0 people is a figure, not a gap and not suppressed', () => {
  const { people } = world({
    areas: EXAMPLE,
    reports: [
      { area: 'D', on: 1, people: 800 },
      { area: 'D', on: 2, people: 0, severity: 1 },
    ],
  });
  expect(people(2, 'D')).toEqual(known(0, 0, 800));
});

describe('F, a village without a population', () => {
  const areas = [area('nk', 0, null, 17_200), area('askeran', 1, 'nk', 17_200), area('village', 2, 'askeran', null)];
  const { severity } = world({
    areas,
    reports: [
      { area: 'village', on: 1, severity: 4 },
      { area: 'askeran', on: 3, severity: 2 },
      { area: 'village', on: 4, severity: 1 },
      { area: 'village', on: 5, severity: 4 },
    ],
  });
  test.each([
    [1, '4 own from part: 17200'],
    [3, '2 own: 17200'],
    [4, '2 own: 17200'],
    [5, '4 own from part: 17200'],
  ])('day %i: %s', (on, expected) => {
    expect(severity(on, 'askeran')).toEqual([expected]);
  });
});
