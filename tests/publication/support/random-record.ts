import fc from 'fast-check';
import { CATEGORIES, CERTAINTIES, SEVERITIES } from '@/lib/crisis/vocabulary';
import type { Area } from '@/lib/crisis/schema';
import { area, type WorldReport } from '../../estimates/support/world';

/** A report of one of the random data sets, in the state of its newest revision. */
export type SmallReport = WorldReport & { id: string; revision: number };

/** Reports as they were public one after another: each state is what `asOf` its moment gives. */
export type History = readonly (readonly SmallReport[])[];

export const ITEMS = ['BREAD', 'SUGAR'] as const;
export const CATEGORIES_USED = CATEGORIES.slice(0, 2);
export const DAYS = 9;
export const WINDOW = 4;

/** Districts without places, whose reports a reader can tell apart; and with places inside, which no reader sees. */
export const PLAIN_AREAS: readonly Area[] = [
  area('whole', 0, null, 2_000), area('A', 1, 'whole', 1_200), area('B', 1, 'whole', 600), area('C', 1, 'whole', 200),
];
export const NESTED_AREAS: readonly Area[] = [
  area('whole', 0, null, 2_000), area('A', 1, 'whole', 1_237), area('B', 1, 'whole', 723), area('C', 1, 'whole', 40, { publicMergeWith: 'B' }),
  area('A1', 2, 'A', 300), area('A2', 2, 'A', 60), area('A3', 2, 'A', 7), area('B1', 2, 'B', 250), area('C1', 2, 'C', null),
];

/** Any number that a report can hold, small ones most of all. */
const anyPeople = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 1, arbitrary: fc.constantFrom(null, 0) },
  { weight: 1, arbitrary: fc.integer({ min: 10, max: 14 }) },
  { weight: 2, arbitrary: fc.integer({ min: 10, max: 1_500 }) },
);
/** The same with numbers that rounding leaves as they are: what is blurred no longer helps to hide what is withheld. */
const roundPeople = anyPeople.map((people) => (people === null || people < 10 ? people : people - (people % 5)));

type Kind = { areas: readonly Area[]; people: fc.Arbitrary<number | null>; mayBePublished: boolean };

/** The two kinds of data sets: everything that can be stored, and what a reader can compute with best. */
export const ANYTHING: Kind = { areas: NESTED_AREAS, people: anyPeople, mayBePublished: true };
export const COMPUTABLE: Kind = { areas: PLAIN_AREAS, people: roundPeople, mayBePublished: false };

function reportOf({ areas, people, mayBePublished }: Kind): fc.Arbitrary<Omit<SmallReport, 'revision'>> {
  return fc.record({
    id: fc.stringMatching(/^[0-9a-f]{16}$/),
    area: fc.constantFrom(...areas.map(({ id }) => id)),
    on: fc.integer({ min: 1, max: DAYS - 2 }),
    severity: fc.constantFrom(...SEVERITIES),
    certainty: fc.constantFrom(...CERTAINTIES),
    category: fc.constantFrom(...CATEGORIES_USED),
    item: fc.constantFrom(undefined, ...ITEMS),
    people,
    published: mayBePublished ? fc.constantFrom(false, false, false, false, true) : fc.constant(false),
  }).map(({ item, published, ...rest }) => ({ ...rest, ...(item ? { item } : {}), ...(published ? { source: 'PUBLISHED' as const, until: rest.on + 3 } : {}) }));
}

type Change = { kind: 'add' | 'correct' | 'regrade' | 'withdraw'; at: number; to: Omit<SmallReport, 'revision'> };

/** Reports, and up to three things that happen to them afterwards. */
export function randomHistory(kind: Kind): fc.Arbitrary<History> {
  const report = reportOf(kind);
  const change: fc.Arbitrary<Change> = fc.record({
    kind: fc.constantFrom('add', 'correct', 'regrade', 'withdraw'), at: fc.nat(20), to: report,
  });
  const reports = fc.uniqueArray(report, { minLength: 2, maxLength: 8, selector: ({ id }) => id });
  return fc.tuple(reports, fc.array(change, { maxLength: 3 })).map(([first, changes]) => {
    const states: SmallReport[][] = [first.map((one) => ({ ...one, revision: 2 }))];
    for (const next of changes) states.push(changed(states.at(-1)!, next));
    return states;
  });
}

function changed(reports: readonly SmallReport[], { kind, at, to }: Change): SmallReport[] {
  const chosen = reports[at % Math.max(1, reports.length)];
  if (!chosen || kind === 'add') return [...reports.filter(({ id }) => id !== to.id), { ...to, revision: 2 }];
  if (kind === 'withdraw') return reports.filter((one) => one !== chosen);
  const revision = chosen.revision + 1;
  const after = kind === 'correct' ? { ...to, id: chosen.id, revision } : { ...chosen, certainty: to.certainty!, revision };
  return reports.map((one) => (one === chosen ? after : one));
}

/** Whether the public may not see the number: 1 to 9, and said by nobody in public. */
export function isSmall({ people, source }: WorldReport): boolean {
  return source !== 'PUBLISHED' && typeof people === 'number' && people > 0 && people < 10;
}
