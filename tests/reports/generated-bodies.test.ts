import fc from 'fast-check';
import { signedInAs } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { howMany } from '../support/how-many';
import { sampleReport } from '../support/sample-reports';
import { postReports } from './api';

const BODIES = howMany({ few: 500, full: 20_000 });

let database: TestDatabase;
/** Several, because each may send no more than 500 reports a day. */
let cookies: string[];

beforeAll(async () => {
  database = await testDatabase();
  cookies = await Promise.all([1, 2, 3, 4].map(async () => (await signedInAs(database.db, 'CONTRIBUTOR')).cookie));
});
afterAll(() => database.close());

const awkward = fc.constantFrom<unknown>(
  null,
  '',
  ' ',
  0,
  -0,
  -1,
  1.5,
  1e21,
  2 ** 53,
  Number.MAX_VALUE,
  true,
  [],
  {},
  [[]],
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e',
  'nk',
  'FOOD',
  '2023-02-30',
  '0000-00-00',
  '9999-99-99',
  '2023-01-20',
  '-1',
  'https://',
  'http://[',
  '٣',
  '🍞'.repeat(300),
  'x'.repeat(5000),
);
const anything = fc.oneof(awkward, fc.jsonValue({ maxDepth: 4 }), fc.string({ unit: 'binary' }), fc.double());
const knownKey = fc.constantFrom(
  'id',
  'areaId',
  'category',
  'itemCode',
  'severity',
  'peopleAffected',
  'quantityNeeded',
  'quantityAvailable',
  'unit',
  'observedOn',
  'sourceType',
  'citation',
  'claimedBy',
  'statement',
  'validUntil',
  'counterClaim',
  'archived',
  'note',
  'unlikelyConfirmed',
);
const bent = fc
  .tuple(
    fc.dictionary(fc.oneof({ weight: 9, arbitrary: knownKey }, { weight: 1, arbitrary: fc.string() }), anything, {
      maxKeys: 3,
    }),
    fc.nat(50),
  )
  .map(([changes, index]) => ({ ...sampleReport(index), ...changes }));
const body = fc.oneof(
  { weight: 6, arbitrary: bent },
  { weight: 2, arbitrary: fc.array(fc.oneof(bent, anything), { maxLength: 4 }).map((reports) => ({ reports })) },
  { weight: 1, arbitrary: anything },
);
/** As it goes over the wire: JSON, or JSON that broke off. */
const sent = fc.tuple(body, fc.option(fc.nat(200), { freq: 8 })).map(([value, cut]) => {
  const text = JSON.stringify(value) ?? '';
  return cut === null ? text : text.slice(0, cut);
});

test('whatever is sent, nothing answers 5xx and nothing is stored on a 4xx', async () => {
  let sendings = 0;
  let taken = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(sent, async (text) => {
      const before = await database.db.report.count();
      const answer = await postReports(cookies[(sendings += 1) % cookies.length]!, text);
      const results = answer.status === 200 && Array.isArray(answer.body.results) ? answer.body.results : [answer];
      const statuses = (results as { status: number }[]).map(({ status }) => status);
      expect([answer.status, ...statuses].filter((status) => ![200, 201, 400, 409, 413, 422].includes(status))).toEqual(
        [],
      );
      const created = statuses.filter((status) => status === 201).length;
      expect(await database.db.report.count()).toBe(before + created);
      taken += created;
      refused += statuses.filter((status) => status >= 400).length;
      if (answer.status >= 400)
        expect(JSON.stringify(answer.body)).not.toMatch(/\bat .*\.(ts|js):|SELECT|INSERT|node_modules/);
    }),
    { numRuns: BODIES },
  );
  // Both sides were reached, else the property says nothing; the bodies are random, so only far from their usual share.
  expect(taken).toBeGreaterThan(2);
  expect(refused).toBeGreaterThan(BODIES / 4);
}, 600_000);
