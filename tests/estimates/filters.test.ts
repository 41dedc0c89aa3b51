import type { Problem } from '@/lib/core/problem';
import type { Crisis, Item } from '@/lib/crisis/schema';
import { filtersFrom, filtersToQuery, NO_FILTERS } from '@/lib/estimates/filters';
import { LOCALES } from '@/lib/i18n/locales';
import { viewProblem } from '@/lib/http/problem-response';
import { area, POLICY } from './support/world';

const item = (code: string, category: Item['category']): Item => ({
  code,
  category,
  names: { en: code },
  unit: 'kg',
  rates: [],
  weight: 'ESSENTIAL',
  restricted: false,
  position: 0,
});
const known = {
  crisis: { startsOn: '2022-12-12', figuresUntil: '2023-09-18', policy: POLICY } as Crisis,
  areas: [
    area('nk', 0, null, 1000),
    area('askeran', 1, 'nk', 600),
    area('small', 1, 'nk', 50, { publicMergeWith: 'askeran' }),
    area('village', 2, 'askeran', 300),
  ],
  items: [item('FOOD-BREAD', 'FOOD'), item('GAS-NATGAS', 'GAS')],
  now: new Date('2026-11-23T08:15:30.000Z'),
};
const read = (query: string, also?: string[]) => filtersFrom(new URLSearchParams(query), known, { also: also ?? [] });

function refusals(query: string, also?: string[]): string[] {
  try {
    read(query, also);
  } catch (error) {
    const problem = error as Problem;
    expect(problem.status).toBe(400);
    // Every refusal has words in every language.
    for (const locale of LOCALES)
      expect(viewProblem(problem, locale).errors.every(({ message }) => !message.startsWith('errors.'))).toBe(true);
    return problem.fields.map(({ field, code }) => `${field}: ${code}`);
  }
  throw new Error('not refused');
}

test('nothing asked is no restriction; a form sends empty fields for it', () => {
  expect(read('')).toEqual(NO_FILTERS);
  expect(read('category=&area=&from=&severity=')).toEqual(NO_FILTERS);
});

test('every filter is read, and written back as the same address', () => {
  const query =
    'category=FOOD&area=askeran&item=FOOD-BREAD&from=2023-01-01&to=2023-02-01&certainty=PROBABLE&on=2023-01-20&severity=3&measure=reports&lang=hy';
  const filters = read(query);
  expect(filters).toMatchObject({
    category: 'FOOD',
    area: 'askeran',
    severity: 3,
    certainty: 'PROBABLE',
    on: '2023-01-20',
    lang: 'hy',
  });
  expect(filtersToQuery(filters)).toBe(query);
});

test('an instant is settled after two minutes', () => {
  expect(read('asOf=2026-11-23T08:13:30Z').asOf).toBe('2026-11-23T08:13:30Z');
  expect(read('asOf=1999-12-31T23:59:59Z').asOf).toBe('1999-12-31T23:59:59Z');
});

test('an item brings its category', () => {
  expect(read('item=GAS-NATGAS').category).toBe('GAS');
});

test.each([
  ['categroy=FOOD', 'categroy: filter.unknown'],
  ['excel=1', 'excel: filter.unknown'],
  ['constructor=1', 'constructor: filter.unknown'],
  ['category=food', 'category: filter.category'],
  ['category=FOOD&category=GAS', 'category: filter.repeated'],
  ['area=village', 'area: filter.area'],
  ['area=small', 'area: filter.area'],
  ['area=atlantis', 'area: filter.area'],
  ['item=BREAD', 'item: filter.item'],
  ['item=FOOD-BREAD&category=GAS', 'item: filter.itemCategory'],
  ['from=2023-02-30', 'from: filter.from'],
  ['to=tomorrow', 'to: filter.to'],
  ['from=2023-02-02&to=2023-02-01', 'to: filter.period'],
  ['on=2023-09-19', 'on: filter.on'],
  ['on=2022-12-11', 'on: filter.on'],
  ['certainty=SURE', 'certainty: filter.certainty'],
  ['severity=6', 'severity: filter.severity'],
  ['severity=3.0', 'severity: filter.severity'],
  ['measure=people', 'measure: filter.measure'],
  ['lang=fr', 'lang: filter.lang'],
  ['asOf=2026-11-23', 'asOf: filter.asOf'],
  ['asOf=2026-11-23T08:00:00', 'asOf: filter.asOf'],
  ['asOf=2026-11-23T08:00:00.5Z', 'asOf: filter.asOf'],
  ['asOf=2026-11-23T12:00:00%2B04:00', 'asOf: filter.asOf'],
  ['asOf=2026-02-30T08:00:00Z', 'asOf: filter.asOf'],
  ['asOf=2026-02-03T24:00:00Z', 'asOf: filter.asOf'],
  ['asOf=0000-01-01T00:00:00Z', 'asOf: filter.asOf'],
  // A decision may still be under way, or is still to come.
  ['asOf=2026-11-23T08:13:31Z', 'asOf: filter.asOfUnsettled'],
  ['asOf=2027-01-01T00:00:00Z', 'asOf: filter.asOfUnsettled'],
])('%s is refused by name', (query, expected) => {
  expect(refusals(query)).toEqual([expected]);
});

test('all refusals at once, and what one caller understands besides is its own', () => {
  expect(refusals('severity=9&lang=xx&colour=red')).toEqual([
    'severity: filter.severity',
    'lang: filter.lang',
    'colour: filter.unknown',
  ]);
  expect(read('excel=1&category=FOOD', ['excel']).category).toBe('FOOD');
});
