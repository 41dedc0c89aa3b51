import { randomUUID } from 'node:crypto';
import type { FormEndpoint, FormOutcome } from '@/lib/http/form-endpoint';
import { formOf } from '@/server/form-table';
import { accountsFor, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let accounts: Accounts;

beforeAll(async () => {
  database = await testDatabase();
  accounts = await accountsFor(database.db);
});
afterAll(() => database.close());

type Locale = Parameters<FormEndpoint>[1];

/** Posts a form the way a browser without script does. */
function post(
  path: string,
  role: 'CONTRIBUTOR' | 'VERIFIER' | null,
  fields: Record<string, string>,
  locale: Locale = 'en',
): Promise<FormOutcome> {
  const { form, params } = formOf(path.split('?')[0]!)!;
  const headers = role ? { cookie: accounts.cookies[role] } : undefined;
  const request = new Request(`http://shortfall.test${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: headers ?? {},
  });
  return form(request, locale, params);
}

const ANSWERS = {
  category: 'GAS',
  itemCode: 'GAS-NATGAS',
  areaId: 'ivanyan',
  severity: '4',
  peopleAffected: '1 200',
  unit: '',
  quantityAvailable: '0,5',
  'observedOn-day': '20',
  'observedOn-month': 'հունվ',
  'observedOn-year': '2023',
  sourceType: 'FACILITY',
  note: 'since six\r\nno gas',
};
const redirectOf = (outcome: FormOutcome) =>
  'result' in outcome && 'redirect' in outcome.result ? outcome.result.redirect : outcome;
const refusalOf = (outcome: FormOutcome) => ('problem' in outcome ? outcome : null)!;
const byReference = (redirect: unknown) =>
  database.db.report.findUniqueOrThrow({ where: { reference: String(redirect).slice(-6) } });

test('answers as people write them become a report, and the form leads to its receipt', async () => {
  const redirect = redirectOf(await post('/report', 'CONTRIBUTOR', { do: 'send', id: randomUUID(), ...ANSWERS }, 'hy'));
  expect(redirect).toMatch(/^\/hy\/report\/sent\/[2-9A-HJ-NP-Z]{6}$/);
  const row = await byReference(redirect);
  expect(row).toMatchObject({
    category: 'GAS',
    itemCode: 'GAS-NATGAS',
    areaId: 'ivanyan',
    severity: 4,
    peopleAffected: 1200,
    unit: 'm3',
    note: 'since six\nno gas',
    observedOn: new Date('2023-01-20'),
    status: 'SUBMITTED',
  });
  expect(row.quantityAvailable?.toFixed()).toBe('0.5');
});

test('a second press of the button leads to the same receipt; other answers from the same page are refused', async () => {
  const id = randomUUID();
  const [first, second] = await Promise.all([
    post('/report', 'CONTRIBUTOR', { do: 'send', id, ...ANSWERS }),
    post('/report', 'CONTRIBUTOR', { do: 'send', id, ...ANSWERS }),
  ]);
  expect(redirectOf(second)).toBe(redirectOf(first));
  expect(await database.db.report.count({ where: { id } })).toBe(1);
  const other = refusalOf(await post('/report', 'CONTRIBUTOR', { do: 'send', id, ...ANSWERS, severity: '1' }));
  expect(other.problem.code).toBe('id-taken');
});

test('what could not be read and what breaks a rule are told together, and every answer is kept', async () => {
  const typed = {
    do: 'send',
    id: randomUUID(),
    ...ANSWERS,
    itemCode: 'FOOD-BREAD',
    peopleAffected: 'many',
    'observedOn-month': '',
    severity: '',
    unit: 'kg',
  };
  const { problem, values } = refusalOf(await post('/report', 'CONTRIBUTOR', typed));
  expect(problem.fields.map(({ field, code }) => `${field} ${code}`)).toEqual([
    'itemCode itemCode.category',
    'severity severity.empty',
    'peopleAffected people.number',
    'observedOn day.noMonth',
  ]);
  expect({ ...values }).toEqual(typed);
  expect(await database.db.report.count({ where: { id: typed.id } })).toBe(0);
});

test('a session that has ended keeps every answer too', async () => {
  const { problem, values } = refusalOf(await post('/report', null, { do: 'send', id: randomUUID(), ...ANSWERS }));
  expect(problem.code).toBe('sign-in-required');
  expect(values.note).toBe(ANSWERS.note);
});

test('a whole conversation over forms: asked, answered, corrected, accepted, a change asked for and declined', async () => {
  const redirect = redirectOf(await post('/report', 'CONTRIBUTOR', { do: 'send', id: randomUUID(), ...ANSWERS }));
  const { reference, id } = await byReference(redirect);
  const row = () => database.db.report.findUniqueOrThrow({ where: { id } });
  const decide = async (fields: Record<string, string>) =>
    redirectOf(
      await post(`/review/${reference}?category=GAS`, 'VERIFIER', {
        revision: String((await row()).revision),
        ...fields,
      }),
    );
  const leadsBack = `/review?category=GAS&done=${reference}`;

  expect(await decide({ decision: 'ask', question: 'Which street?' })).toBe(leadsBack);
  expect(
    redirectOf(
      await post(`/reports/${reference}/edit`, 'CONTRIBUTOR', {
        ...ANSWERS,
        revision: '2',
        severity: '5',
        reason: 'the long one',
      }),
    ),
  ).toBe(`/reports/${reference}`);
  const correction = {
    ...ANSWERS,
    revision: '3',
    severity: '5',
    quantityAvailable: '',
    reason: 'the meter was misread',
  };
  expect(redirectOf(await post(`/review/${reference}/correct`, 'VERIFIER', correction))).toBe(`/review/${reference}`);
  expect(await decide({ decision: 'verify', certainty: 'PROBABLE', reason: 'two voices' })).toBe(leadsBack);
  expect(await row()).toMatchObject({ status: 'VERIFIED', severity: 5, quantityAvailable: null, revision: 5 });

  await post(`/reports/${reference}`, 'CONTRIBUTOR', { revision: '5', reason: 'I am afraid' });
  expect(await row()).toMatchObject({ status: 'VERIFIED', requested: { kind: 'withdraw' } });
  expect(await decide({ decision: 'grant', reason: 'of course' })).toBe(leadsBack);
  expect(await row()).toMatchObject({ status: 'WITHDRAWN', publishedAt: null });
  const actions = await database.db.reportRevision.findMany({
    where: { reportId: id },
    orderBy: { number: 'asc' },
    select: { action: true },
  });
  expect(actions.map(({ action }) => action)).toEqual([
    'submit',
    'ask',
    'answer',
    'correct',
    'verify',
    'request',
    'grant',
  ]);
});

test('a decision without its answers names them; a correction names the fields of the report', async () => {
  const redirect = redirectOf(await post('/report', 'CONTRIBUTOR', { do: 'send', id: randomUUID(), ...ANSWERS }));
  const { reference } = await byReference(redirect);
  const decision = refusalOf(await post(`/review/${reference}`, 'VERIFIER', { decision: 'verify', revision: '1' }));
  expect(decision.problem.fields.map(({ field }) => field)).toEqual(['certainty', 'reason']);
  const correction = refusalOf(
    await post(`/review/${reference}/correct`, 'VERIFIER', { ...ANSWERS, revision: '1', peopleAffected: 'few' }),
  );
  expect(correction.problem.fields.map(({ field }) => field)).toEqual(['content.peopleAffected', 'reason']);
});

test('a form from another site is refused before anything is done', async () => {
  const { form, params } = formOf('/report')!;
  const id = randomUUID();
  const request = new Request('http://shortfall.test/report', {
    method: 'POST',
    body: new URLSearchParams({ do: 'send', id, ...ANSWERS }),
    headers: { cookie: accounts.cookies.CONTRIBUTOR, 'sec-fetch-site': 'cross-site' },
  });
  expect(refusalOf(await form(request, 'en', params)).problem.code).toBe('foreign-origin');
  expect(await database.db.report.count({ where: { id } })).toBe(0);
});
