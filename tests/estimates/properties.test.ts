import fc from 'fast-check';
import { areaTree } from '@/lib/crisis/areas';
import type { Area, Crisis } from '@/lib/crisis/schema';
import { CATEGORIES, CERTAINTIES, SEVERITIES } from '@/lib/crisis/vocabulary';
import { publicPeople } from '@/lib/publication/suppress';
import { peopleAtLeast } from '@/lib/charts/severe-people';
import type { AreaTrend, PeopleFigure, PeopleRange } from '@/lib/estimates/trend';
import { area, POLICY, world, type WorldReport } from './support/world';

/** What must hold whatever is reported. */
const RUNS = { numRuns: 120 };
const ITEMS = [undefined, 'BREAD', 'SUGAR'];
const NAMES = ['whole', 'A', 'B', 'C', 'A1', 'A2', 'B1', 'B2'];

/** Districts A and B, C merged with B; A1 and B1 may be split off, A2 has too few people and B2 no number. */
const areas = fc
  .record({
    a: fc.integer({ min: 500, max: 5000 }),
    b: fc.integer({ min: 500, max: 5000 }),
    a1: fc.integer({ min: 0, max: 400 }),
    b1: fc.integer({ min: 0, max: 400 }),
  })
  .map(({ a, b, a1, b1 }): Area[] => [
    area('whole', 0, null, a + b + 40),
    area('A', 1, 'whole', a),
    area('B', 1, 'whole', b),
    area('C', 1, 'whole', 40, { publicMergeWith: 'B' }),
    area('A1', 2, 'A', a1),
    area('A2', 2, 'A', 60),
    area('B1', 2, 'B', b1),
    area('B2', 2, 'C', null),
  ]);

const report: fc.Arbitrary<WorldReport> = fc
  .record({
    area: fc.constantFrom(...NAMES),
    on: fc.integer({ min: 1, max: 30 }),
    severity: fc.constantFrom(...SEVERITIES),
    certainty: fc.constantFrom(...CERTAINTIES),
    category: fc.constantFrom(...CATEGORIES.slice(0, 2)),
    item: fc.constantFrom(...ITEMS),
    people: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 6000 })),
    published: fc.boolean(),
    lasts: fc.integer({ min: 0, max: 70 }),
    id: fc.uuid(),
  })
  .map(({ published, lasts, item, ...rest }) => ({
    ...rest,
    ...(item ? { item } : {}),
    ...(published || rest.area === 'whole' ? { source: 'PUBLISHED' as const, until: rest.on + lasts } : {}),
  }));
const reports = fc.array(report, { maxLength: 25 });
const grain = fc.constantFrom('day' as const, 'week' as const);

const figuresOf = (
  input: { areas: Area[]; reports: WorldReport[]; publicGrain: 'day' | 'week' },
  more: Partial<Parameters<typeof world>[0]> = {},
) =>
  world({
    areas: input.areas,
    reports: input.reports,
    policy: { publicGrain: input.publicGrain },
    partItems: ['SUGAR'],
    ...more,
  }).all;
const anyWorld = fc.record({ areas, reports, publicGrain: grain });

test('the parts of people by severity always add up to the population, and districts to the whole', () => {
  fc.assert(
    fc.property(anyWorld, (input) => {
      for (const { population, byCategory, any } of figuresOf(input)) {
        for (const { severity } of [...Object.values(byCategory), any!]) {
          const sums = severity.map((parts) => parts.reduce((sum, part) => sum + part.people, 0));
          expect(new Set(sums)).toEqual(new Set([population]));
        }
      }
    }),
    RUNS,
  );
});

test('no order of arrival changes a figure', () => {
  const shuffled = anyWorld.chain((input) =>
    fc
      .shuffledSubarray(input.reports, { minLength: input.reports.length })
      .map((other) => [input, { ...input, reports: other }] as const),
  );
  fc.assert(
    fc.property(shuffled, ([input, other]) => expectSame(figuresOf(other), figuresOf(input))),
    RUNS,
  );
});

test('people affected lie between 0 and the population, and the opinions around them', () => {
  fc.assert(
    fc.property(anyWorld, (input) => {
      for (const { population, byCategory, any } of figuresOf(input)) {
        for (const { people } of Object.values(byCategory))
          expect(people.filter((figure) => !isInOrder(figure, population))).toEqual([]);
        expect(any!.people.filter((range) => !isRange(range, population))).toEqual([]);
      }
    }),
    RUNS,
  );
});

test('one item never shows more people at a severity than all items together', () => {
  fc.assert(
    fc.property(anyWorld, (input) => {
      const all = figuresOf(input);
      const bread = figuresOf(input, { item: 'BREAD' });
      for (const [at, trend] of all.entries()) {
        for (const category of CATEGORIES) {
          const days = trend.byCategory[category]!.severity.map(
            (parts, day) => [bread[at]!.byCategory[category]!.severity[day]!, parts] as const,
          );
          const wrong = days.filter(([one, parts]) =>
            SEVERITIES.some((least) => peopleAtLeast(one, least) > peopleAtLeast(parts, least)),
          );
          expect(wrong).toEqual([]);
        }
      }
    }),
    RUNS,
  );
});

test('suppressed numbers are never readable: any other from 1 to 9 in their place changes nothing public', () => {
  const twins = anyWorld.chain((input) =>
    fc
      .array(fc.integer({ min: 1, max: 9 }), { minLength: input.reports.length, maxLength: input.reports.length })
      .map((others) => {
        const twin = input.reports.map((one, index) => (isSuppressed(one) ? { ...one, people: others[index]! } : one));
        return [input, { ...input, reports: twin }] as const;
      }),
  );
  fc.assert(
    fc.property(twins, ([input, twin]) => {
      for (const minCertainty of CERTAINTIES) {
        for (const item of ITEMS) {
          const asked = item ? { minCertainty, item } : { minCertainty };
          expectSame(figuresOf(twin, asked), figuresOf(input, asked));
        }
      }
      expect(twin.reports.map(publicNumber)).toEqual(input.reports.map(publicNumber));
    }),
    // Each run asks nine filters of two worlds.
    { numRuns: RUNS.numRuns / 2 },
  );
});

test('the whole shows the sum of its districts wherever no statement about the whole gives a number', () => {
  fc.assert(
    fc.property(anyWorld, (input) => {
      const local = input.reports.filter((one) => one.area !== 'whole');
      const [whole, ...districts] = figuresOf({ ...input, reports: local }) as [AreaTrend, ...AreaTrend[]];
      for (const category of CATEGORIES) {
        const sums = whole.byCategory[category]!.people.map((_, day) =>
          districts.reduce((sum, { byCategory }) => sum + (byCategory[category]!.people[day]!.value ?? 0), 0),
        );
        expect(whole.byCategory[category]!.people.map(({ value }) => value ?? 0)).toEqual(sums);
      }
    }),
    RUNS,
  );
});

test('a tree of any profile splits each population into its parts once', () => {
  fc.assert(
    fc.property(areas, (some) => {
      const tree = areaTree(
        some.map((one, position) => ({ ...one, position })),
        POLICY as Crisis['policy'],
      );
      expect(tree.districts.reduce((sum, { population }) => sum + population!, 0)).toBe(tree.root.population);
      expect(tree.figures.split.map(({ id }) => id)).toEqual(tree.districts.map(({ id }) => id));
    }),
  );
});

function isInOrder({ value, low, high, status }: PeopleFigure, population: number): boolean {
  if (value === null) return low === null && high === null && (status === 'unknown' || status === 'suppressed');
  return (
    0 <= value &&
    value <= population &&
    (low === null || low <= value) &&
    (high === null || (value <= high && high <= population))
  );
}

function isRange({ atLeast, atMost }: PeopleRange, population: number): boolean {
  if (atLeast === null || atMost === null) return atLeast === atMost;
  return 0 <= atLeast && atLeast <= atMost && atMost <= population;
}

/**
 * As text, because comparing large structures piece by piece takes most of the time; the pieces only where they differ.
 */
function expectSame(one: unknown, other: unknown): void {
  if (JSON.stringify(one) !== JSON.stringify(other)) expect(one).toEqual(other);
}

function isSuppressed({ people, source }: WorldReport): boolean {
  return people !== null && people !== undefined && people >= 1 && people <= 9 && source !== 'PUBLISHED';
}

function publicNumber({ people = null, source }: WorldReport) {
  return publicPeople(people, POLICY, { published: source === 'PUBLISHED' });
}
