import { randomUUID } from 'node:crypto';
import { verifiedAnswerSchema, type VerifiedRow } from '@/lib/reports/verified-row';
import { GET } from '@/lib/reports/verified-reports-route';
import { createKey } from '@/lib/api-keys/create-key';
import { openDesk, type Desk } from '../review/desk';

/** A place inside the district Askeran. */
const PLACE = 'askeran-town';
let desk: Desk;
let token = '';
let names: Record<string, string> = {};

beforeAll(async () => {
  desk = await openDesk();
  const base = { category: 'FOOD', itemCode: 'FOOD-BREAD', severity: 3, peopleAffected: 300, observedOn: '2022-12-20', sourceType: 'DIRECT_OBSERVATION', note: 'canary-note' };
  const add = async (name: string, changes: Record<string, unknown>, verify = true) => {
    const id = randomUUID();
    await desk.submit({ ...base, areaId: 'stepanakert', ...changes, id });
    if (verify) await desk.verify(id);
    names = { ...names, [(await desk.row(id)).publicId]: name };
  };
  await add('first', { peopleAffected: 3, quantityNeeded: 1200.5, quantityAvailable: 200, unit: 'kg' });
  await add('later', { observedOn: '2023-01-05', areaId: 'martuni', severity: 5 });
  desk.setDelay(24);
  await add('delayed', { observedOn: '2023-01-06', areaId: PLACE });
  await add('waiting', {}, false);
  const ctx = { ...desk.context(desk.accounts.people.ANALYST), now: new Date() };
  token = (await createKey(ctx, { name: 'analysis', scope: 'read' })).token;
});
afterAll(() => desk.close());

async function read(query = '') {
  const answer = await GET(new Request(`http://shortfall.test/api/verified-reports${query}`, { headers: { authorization: `Bearer ${token}` } }));
  return { answer, body: (await answer.json()) as { data: VerifiedRow[]; meta: { count: number; next: string | null }; errors?: { field: string }[] } };
}

test('verified reports in the order of their days, also those that are not public yet, with people as reported', async () => {
  const { answer, body } = await read();
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  verifiedAnswerSchema.parse(body);
  expect(body.data.map((row) => [names[row.report_id], row.people_affected, row.published_on])).toEqual([
    ['first', 3, '2026-02-01'], ['later', 300, '2026-02-01'], ['delayed', 300, null],
  ]);
  expect(body.data[0]).toMatchObject({ area_code: 'stepanakert', scope: 'area', quantity_needed: 1200.5, quantity_available: 200, unit: 'kg', certainty: 'PROBABLE' });
  expect(body.data[2]).toMatchObject({ area_code: 'askeran', scope: 'part' });
  expect(body.meta).toEqual({ count: 3, next: null });
});

test('nobody is told who sent it, when, or what was written for verifiers', async () => {
  const text = JSON.stringify((await read()).body);
  const rows = await desk.database.db.report.findMany();
  const accounts = await desk.database.db.user.findMany();
  const hidden = [...rows.flatMap(({ id, reference }) => [id, reference]), ...accounts.flatMap(({ id, name }) => [id, name]), PLACE, 'canary', '09:10', 'two clinics'];
  for (const secret of hidden) expect(text).not.toContain(secret);
});

test.each([
  ['?area=askeran', ['delayed']],
  ['?area=nk', ['first', 'later', 'delayed']],
  ['?severity=4', ['later']],
  ['?from=2023-01-01&to=2023-01-05', ['later']],
  ['?item=FOOD-BREAD&certainty=PROBABLE', ['first', 'later', 'delayed']],
  ['?category=GAS', []],
])('the filters of the page: %s', async (query, expected) => {
  const { body } = await read(query);
  expect(body.data.map(({ report_id: id }) => names[id])).toEqual(expected);
  expect(body.meta.count).toBe(expected.length);
});

test('pages follow one another without a gap or a double, with the filters kept', async () => {
  const seen: (string | undefined)[] = [];
  let query: string | null = '?limit=1&certainty=PROBABLE';
  while (query !== null) {
    const { body } = await read(query);
    expect(body.data.length).toBe(1);
    seen.push(...body.data.map(({ report_id: id }) => names[id]));
    query = body.meta.next && new URL(body.meta.next).search;
    if (query) expect(query).toContain('certainty=PROBABLE');
  }
  expect(seen).toEqual(['first', 'later', 'delayed']);
});

test.each(['limit=0', 'limit=1001', 'limit=1e3', 'limit=1&limit=2', 'cursor=x', 'cursor=2023-02-30.a', 'on=2023-01-01', 'asOf=2026-01-01T00:00:00Z', 'lang=hy', 'author=x'])(
  '%s is refused by name',
  async (query) => {
    const { answer, body } = await read(`?${query}`);
    expect([answer.status, body.errors?.[0]?.field]).toEqual([400, query.split('=')[0]]);
  },
);
