import { area, EXAMPLE, world } from './support/world';

/** F1, clause by clause; every expected value by hand. */
const DISTRICTS = [area('whole', 0, null, 1000), area('A', 1, 'whole', 600), area('B', 1, 'whole', 400)];

describe('a report is active', () => {
  test('on its day and the 13 days after it', () => {
    const { severity } = world({ areas: DISTRICTS, reports: [{ area: 'A', on: 5, severity: 4 }] });
    expect(severity(4)).toEqual(['none: 1000']);
    expect(severity(5)).toEqual(['4 own: 600', 'none: 400']);
    expect(severity(18, 'A')).toEqual(['4 own: 600']);
    expect(severity(19, 'A')).toEqual(['none: 600']);
  });

  test('until its validUntil when a published statement describes a condition in force, shorter or longer', () => {
    const { severity } = world({
      areas: DISTRICTS,
      days: 80,
      reports: [
        { area: 'A', on: 1, severity: 4, source: 'PUBLISHED', until: 31 },
        { area: 'B', on: 1, severity: 4, source: 'PUBLISHED', until: 8 },
      ],
    });
    expect(severity(8, 'B')).toEqual(['4 own: 400']);
    expect(severity(9, 'B')).toEqual(['none: 400']);
    expect(severity(31, 'A')).toEqual(['4 own: 600']);
    expect(severity(32, 'A')).toEqual(['none: 600']);
  });

  test('at most 60 days after its own', () => {
    const { severity } = world({
      areas: DISTRICTS,
      days: 80,
      reports: [{ area: 'A', on: 1, severity: 4, source: 'PUBLISHED', until: 75 }],
    });
    expect(severity(61, 'A')).toEqual(['4 own: 600']);
    expect(severity(62, 'A')).toEqual(['none: 600']);
  });

  test('for the window alone when it is no published statement', () => {
    const { severity } = world({ areas: DISTRICTS, reports: [{ area: 'A', on: 1, severity: 4, until: 31 }] });
    expect(severity(15, 'A')).toEqual(['none: 600']);
  });
});

describe('the leading report', () => {
  test('better now takes effect at once, for its item alone', () => {
    const { severity } = world({
      areas: DISTRICTS,
      reports: [
        { area: 'A', on: 1, item: 'BREAD', severity: 5 },
        { area: 'A', on: 1, item: 'MILK', severity: 4 },
        { area: 'A', on: 2, item: 'BREAD', severity: 1 },
      ],
    });
    expect(severity(1, 'A')).toEqual(['5 own: 600']);
    expect(severity(2, 'A')).toEqual(['4 own: 600']);
  });

  test('of one day: certainty before severity', () => {
    const { severity } = world({
      areas: DISTRICTS,
      reports: [
        { area: 'A', on: 1, severity: 5, certainty: 'POSSIBLE' },
        { area: 'A', on: 1, severity: 2, certainty: 'CONFIRMED' },
        { area: 'A', on: 1, severity: 3, certainty: 'PROBABLE' },
      ],
    });
    expect(severity(1, 'A')).toEqual(['2 own: 600']);
  });

  test('comes back when a newer one lapses first', () => {
    const { severity } = world({
      areas: DISTRICTS,
      reports: [
        { area: 'A', on: 1, severity: 4, source: 'PUBLISHED', until: 31 },
        { area: 'A', on: 10, severity: 2 },
      ],
    });
    expect(severity(10, 'A')).toEqual(['2 own: 600']);
    expect(severity(23, 'A')).toEqual(['2 own: 600']);
    expect(severity(24, 'A')).toEqual(['4 own: 600']);
  });

  test('the certainty filter selects reports before the lead is chosen', () => {
    const reports = [
      { area: 'A', on: 1, severity: 4, certainty: 'CONFIRMED' },
      { area: 'A', on: 2, severity: 1, certainty: 'POSSIBLE' },
    ] as const;
    expect(world({ areas: DISTRICTS, reports }).severity(2, 'A')).toEqual(['1 own: 600']);
    expect(world({ areas: DISTRICTS, reports, minCertainty: 'PROBABLE' }).severity(2, 'A')).toEqual(['4 own: 600']);
  });

  test('the item filter uses that item alone, with the weight it has in its category', () => {
    const reports = [
      { area: 'A', on: 1, item: 'SUGAR', severity: 5 },
      { area: 'A', on: 1, item: 'BREAD', severity: 1 },
      { area: 'A', on: 1, severity: 4 },
    ] as const;
    expect(world({ areas: DISTRICTS, reports, item: 'BREAD', partItems: ['SUGAR'] }).severity(1, 'A')).toEqual([
      '1 own: 600',
    ]);
    expect(world({ areas: DISTRICTS, reports, item: 'SUGAR', partItems: ['SUGAR'] }).severity(1, 'A')).toEqual([
      '3 own: 600',
    ]);
  });
});

describe('what is handed down', () => {
  test('a statement about the whole alone is basis whole_area', () => {
    const { severity } = world({
      areas: DISTRICTS,
      reports: [{ area: 'whole', on: 1, severity: 3, source: 'PUBLISHED' }],
    });
    expect(severity(1)).toEqual(['3 whole_area: 1000']);
    expect(severity(1, 'B')).toEqual(['3 whole_area: 400']);
  });

  test('overrules an own one only when newer and at least as certain', () => {
    const after = (on: number, certainty: 'CONFIRMED' | 'PROBABLE' | 'POSSIBLE') =>
      world({
        areas: DISTRICTS,
        reports: [
          { area: 'A', on: 3, severity: 5, certainty: 'PROBABLE' },
          { area: 'whole', on, severity: 2, certainty, source: 'PUBLISHED' },
        ],
      }).severity(6, 'A');
    expect(after(5, 'PROBABLE')).toEqual(['2 whole_area: 600']);
    expect(after(5, 'CONFIRMED')).toEqual(['2 whole_area: 600']);
    expect(after(5, 'POSSIBLE')).toEqual(['5 own: 600']);
    expect(after(3, 'CONFIRMED')).toEqual(['5 own: 600']);
    expect(after(2, 'CONFIRMED')).toEqual(['5 own: 600']);
  });

  test('own and handed-down items stand side by side: one own lead makes the basis own', () => {
    const { severity } = world({
      areas: DISTRICTS,
      reports: [
        { area: 'whole', on: 1, item: 'FLOUR', severity: 4, source: 'PUBLISHED' },
        { area: 'A', on: 1, item: 'BREAD', severity: 2 },
      ],
    });
    expect(severity(1)).toEqual(['4 own: 600', '4 whole_area: 400']);
  });

  test('a replaced own lead is not used: the basis is whole_area, while coverage still counts the report', () => {
    const { severity, coverage } = world({
      areas: DISTRICTS,
      reports: [
        { area: 'A', on: 1, severity: 5 },
        { area: 'whole', on: 2, severity: 3, source: 'PUBLISHED' },
      ],
    });
    expect(severity(2)).toEqual(['3 whole_area: 1000']);
    expect(coverage(2)).toEqual({ ownPeople: 600, anyPeople: 1000, ownAreas: 1, anyAreas: 2 });
  });
});

describe('places', () => {
  const small = EXAMPLE.map((one) => (one.id === 'P' ? { ...one, population: 99 } : one));

  test('with fewer people than may be shown apart are not split off, but may raise', () => {
    const { severity } = world({
      areas: small,
      reports: [
        { area: 'P', on: 1, severity: 4 },
        { area: 'D', on: 1, severity: 2 },
      ],
    });
    // P (99) stays inside the rest of D: 1,000 less Q (400).
    expect(severity(1)).toEqual(['4 own from part: 600', '2 own: 400']);
  });

  test('a place below its area is set aside and does not make the basis own', () => {
    const { severity } = world({
      areas: small,
      reports: [
        { area: 'whole', on: 1, severity: 4, source: 'PUBLISHED' },
        { area: 'P', on: 2, severity: 1 },
      ],
    });
    expect(severity(2)).toEqual(['4 whole_area: 1000']);
  });

  test('a place as severe as its area confirms it: own, and not "from part"', () => {
    const { severity } = world({
      areas: small,
      reports: [
        { area: 'whole', on: 1, severity: 4, source: 'PUBLISHED' },
        { area: 'P', on: 2, severity: 4 },
      ],
    });
    expect(severity(2)).toEqual(['4 own: 600', '4 whole_area: 400']);
  });
});
