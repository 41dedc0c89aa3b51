import { area, day, EXAMPLE, world } from './support/world';

/** Merged areas, weeks, what is last known, any category, coverage and counts; every expected value by hand. */
const DISTRICTS = [area('whole', 0, null, 1000), area('A', 1, 'whole', 600), area('B', 1, 'whole', 400)];

describe('merged districts are one public area', () => {
  const areas = [
    area('whole', 0, null, 1000),
    area('A', 1, 'whole', 940),
    area('B', 1, 'whole', 60, { publicMergeWith: 'A' }),
  ];
  const { severity, all } = world({
    areas,
    reports: [
      { area: 'A', on: 1, severity: 4 },
      { area: 'B', on: 2, severity: 2 },
      { area: 'A', on: 5, severity: 3 },
    ],
  });

  test('with the people of both, under one code and both names', () => {
    expect(all.map(({ area: { id, population, names } }) => [id, population, names.en])).toEqual([
      ['whole', 1000, 'whole'],
      ['A', 1000, 'A + B'],
    ]);
  });
  test('and one leading report: the newest of either', () => {
    expect(severity(1)).toEqual(['4 own: 1000']);
    expect(severity(2)).toEqual(['2 own: 1000']);
    expect(severity(5)).toEqual(['3 own: 1000']);
  });
});

test('with the grain of a week, figures follow the Monday that is public', () => {
  // Day 4 is a Thursday, its Monday day 1: active from day 1 to day 14. Two reports of one week are of one day: the
  // more severe leads.
  const { severity } = world({
    areas: DISTRICTS,
    policy: { publicGrain: 'week' },
    reports: [
      { area: 'A', on: 4, severity: 4 },
      { area: 'A', on: 6, severity: 2 },
    ],
  });
  expect(severity(1, 'A')).toEqual(['4 own: 600']);
  expect(severity(14, 'A')).toEqual(['4 own: 600']);
  expect(severity(15, 'A')).toEqual(['none: 600']);
});

describe('last known', () => {
  const { lastKnown, severity } = world({
    areas: DISTRICTS,
    days: 100,
    reports: [
      { area: 'A', on: 1, severity: 4 },
      { area: 'B', on: 3, severity: 2 },
      { area: 'B', on: 20, severity: 5 },
    ],
  });

  test('shows inside no report from the day after the window for 60 days', () => {
    expect(lastKnown(14, 'A')).toEqual([]);
    expect(lastKnown(15, 'A')).toEqual([[600, 4, day(1)]]);
    expect(lastKnown(74, 'A')).toEqual([[600, 4, day(1)]]);
    expect(lastKnown(75, 'A')).toEqual([]);
  });
  test('stays no report in every sum, and parts differ by what was last known', () => {
    expect(severity(18)).toEqual(['none: 600', 'none: 400']);
    expect(lastKnown(18)).toEqual([
      [600, 4, day(1)],
      [400, 2, day(3)],
    ]);
  });
  test('is the newest that was known', () => {
    expect(lastKnown(34, 'B')).toEqual([[400, 5, day(20)]]);
  });
  test('names the day of the report that gave the severity, not of a milder one beside it', () => {
    const two = world({
      areas: DISTRICTS,
      reports: [
        { area: 'A', on: 1, item: 'BREAD', severity: 4, source: 'PUBLISHED', until: 20 },
        { area: 'A', on: 7, item: 'MILK', severity: 2 },
      ],
    });
    expect(two.lastKnown(21, 'A')).toEqual([[600, 4, day(1)]]);
  });
});

test('any category: per part the highest, own where any category is', () => {
  const { severity } = world({
    areas: DISTRICTS,
    reports: [
      { area: 'A', on: 1, category: 'FOOD', severity: 2 },
      { area: 'whole', on: 1, category: 'GAS', severity: 4, source: 'PUBLISHED' },
      { area: 'B', on: 2, category: 'MEDICINE', severity: 5 },
    ],
  });
  expect(severity(1, 'whole', 'ANY')).toEqual(['4 own: 600', '4 whole_area: 400']);
  expect(severity(2, 'whole', 'ANY')).toEqual(['5 own: 400', '4 own: 600']);
  expect(severity(3, 'whole', 'MEDICAL_AID')).toEqual(['none: 1000']);
});

test('coverage counts an area through a place in it, and everybody through a statement about the whole', () => {
  const areas = [
    area('whole', 0, null, 1000),
    area('A', 1, 'whole', 600),
    area('B', 1, 'whole', 400),
    area('village', 2, 'B', null),
  ];
  const { coverage } = world({
    areas,
    reports: [
      { area: 'village', on: 1 },
      { area: 'whole', on: 3, source: 'PUBLISHED' },
      { area: 'A', on: 4, category: 'GAS' },
    ],
  });
  expect(coverage(1)).toEqual({ ownPeople: 400, anyPeople: 400, ownAreas: 1, anyAreas: 1 });
  expect(coverage(1, 'A')).toEqual({ ownPeople: 0, anyPeople: 0, ownAreas: 0, anyAreas: 0 });
  expect(coverage(3)).toEqual({ ownPeople: 400, anyPeople: 1000, ownAreas: 1, anyAreas: 2 });
  expect(coverage(3, 'A')).toEqual({ ownPeople: 0, anyPeople: 600, ownAreas: 0, anyAreas: 1 });
  expect(coverage(4, 'whole', 'ANY')).toEqual({ ownPeople: 1000, anyPeople: 1000, ownAreas: 2, anyAreas: 2 });
});

test('reports are counted on the day they describe, once, and all of them for the whole', () => {
  const { reports, newest } = world({
    areas: EXAMPLE,
    reports: [
      { area: 'P', on: 2 },
      { area: 'D', on: 2 },
      { area: 'whole', on: 2, source: 'PUBLISHED' },
      { area: 'D', on: 4, category: 'GAS' },
    ],
  });
  expect([1, 2, 3].map((on) => reports(on))).toEqual([0, 3, 0]);
  expect(reports(2, 'D')).toBe(2);
  expect(reports(4, 'whole', 'ANY')).toBe(1);
  expect([1, 3, 40].map((on) => newest(on))).toEqual([null, day(2), day(2)]);
  expect(newest(40, 'whole', 'ANY')).toBe(day(4));
});
