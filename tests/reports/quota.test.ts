import { randomUUID } from 'node:crypto';
import { crisisSchema, quotasSchema, type Quotas } from '@/lib/crisis/schema';
import { Problem } from '@/lib/core/problem';
import { POST } from '@/lib/reports/reports-route';
import { takeAllowance } from '@/lib/reports/stored/take-allowance';
import { submitReport } from '@/lib/reports/submit-report';
import { accountsFor, contextFor, signedInAs, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { sampleReport } from '../support/sample-reports';
import { answerOf, jsonRequest, postReports } from './api';

const NOON = new Date('2023-03-01T12:00:00Z');
const later = (seconds: number, from = NOON) => new Date(from.getTime() + seconds * 1000);
const USUAL: Quotas = { perHour: 60, perDay: 500, burst: 500 };

let database: TestDatabase;
let accounts: Accounts;

beforeAll(async () => {
  database = await testDatabase();
  accounts = await accountsFor(database.db);
});
afterAll(() => database.close());

describe('how long an account waits', () => {
  const wait = async (used: number, { dayCount = 1, quotas = USUAL, now = NOON } = {}) => {
    const { perHour, perDay, burst } = quotas;
    const [answer] = await database.db.$queryRaw<{ seconds: number }[]>`
      SELECT allowance_wait(${used}::float8, ${NOON}, ${dayCount}::integer, ${now}, ${perHour}::float8, ${perDay}::integer, ${burst}::float8) AS seconds`;
    return answer!.seconds;
  };

  test('what fits waits for nothing', async () => {
    expect(await wait(1)).toBe(0);
    expect(await wait(500, { dayCount: 500 })).toBe(0);
  });

  test('one too many in the bucket waits a minute at 60 an hour, and half of one half a minute', async () => {
    expect(await wait(501)).toBe(60);
    expect(await wait(500.5)).toBe(30);
    expect(await wait(500.001)).toBe(1);
    expect(await wait(11, { quotas: { perHour: 20, perDay: 500, burst: 10 } })).toBe(180);
  });

  test('one too many of the day waits until the day is over, whatever the bucket says', async () => {
    expect(await wait(3, { dayCount: 501, now: later(3600) })).toBe(23 * 3600);
    expect(await wait(501, { dayCount: 501, now: later(86_399) })).toBe(60);
  });
});

test('the profile can set them; what it leaves out is the usual', () => {
  expect(quotasSchema.parse({})).toEqual(USUAL);
  expect(quotasSchema.parse({ perHour: 10 })).toEqual({ perHour: 10, perDay: 500, burst: 500 });
  expect(crisisSchema.shape.quotas.parse(undefined)).toEqual(USUAL);
  expect(quotasSchema.safeParse({ perMinute: 1 }).success).toBe(false);
});

/** Submits so many reports at one moment under small quotas; gives the refusals' seconds, null for each that was stored. */
async function submitAt(now: Date, count: number, quotas: Quotas, person = accounts.people.CONTRIBUTOR) {
  const ctx = await contextFor(database.db, person, now);
  const answers: (number | null)[] = [];
  for (let at = 0; at < count; at += 1) {
    answers.push(await submitReport({ ...ctx, crisis: { ...ctx.crisis, quotas } }, { ...sampleReport(at), observedOn: '2022-12-20' }).then(
      () => null,
      (error: unknown) => (error instanceof Problem && error.code === 'quota-reached' ? error.retryAfter : Number.NaN),
    ));
  }
  return answers;
}

test('a burst is taken, then as many as run out by the hour, then no more until the day is over', async () => {
  const { person } = await signedInAs(database.db, 'CONTRIBUTOR');
  const quotas = { perHour: 6, perDay: 5, burst: 3 };
  expect(await submitAt(NOON, 4, quotas, person)).toEqual([null, null, null, 600]);
  expect(await submitAt(later(599), 1, quotas, person)).toEqual([1]);
  expect(await submitAt(later(600), 2, quotas, person)).toEqual([null, 600]);
  expect(await submitAt(later(7200), 2, quotas, person)).toEqual([null, 22 * 3600]);
  expect(await submitAt(later(86_400), 3, quotas, person)).toEqual([null, null, null]);
  expect(await database.db.report.count({ where: { authorId: person.id } })).toBe(8);
  const row = await database.db.submissionAllowance.findUniqueOrThrow({ where: { accountId: person.id } });
  expect(row).toMatchObject({ used: 3, dayCount: 3, dayStart: later(86_400), at: later(86_400) });
});

test('the same report again costs nothing, and a refused one neither', async () => {
  const { person, cookie } = await signedInAs(database.db, 'VERIFIER');
  const report = sampleReport();
  for (let at = 0; at < 3; at += 1) await postReports(cookie, report);
  await postReports(cookie, { ...report, severity: 5 });
  await postReports(cookie, { ...sampleReport(), severity: 9 });
  const row = await database.db.submissionAllowance.findUniqueOrThrow({ where: { accountId: person.id } });
  expect(row).toMatchObject({ used: 1, dayCount: 1 });
});

test('ten at one moment where three fit: three are stored', async () => {
  const { person } = await signedInAs(database.db, 'CONTRIBUTOR');
  const ctx = await contextFor(database.db, person);
  const tight = { ...ctx, crisis: { ...ctx.crisis, quotas: { perHour: 1, perDay: 3, burst: 3 } } };
  const answers = await Promise.allSettled(Array.from({ length: 10 }, (_, at) => submitReport(tight, sampleReport(at))));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  expect(await database.db.report.count({ where: { authorId: person.id } })).toBe(3);
  expect(await database.db.auditEntry.count({ where: { actorId: person.id } })).toBe(3);
});

test('over HTTP it says when, in the reader’s language; a batch tells it report by report', async () => {
  const { person, cookie } = await signedInAs(database.db, 'CONTRIBUTOR');
  const now = new Date();
  await database.db.submissionAllowance.create({ data: { accountId: person.id, used: 499, at: now, dayStart: now, dayCount: 499 } });
  const { body } = await postReports(cookie, { reports: [sampleReport(1), sampleReport(2)] });
  expect(body.results.map(({ status, problem }) => `${status} ${problem?.code}`)).toEqual(['201 undefined', '429 quota-reached']);
  const response = await POST(jsonRequest('/api/reports', { cookie, body: sampleReport(3) }));
  const alone = await answerOf(response);
  expect(alone).toMatchObject({ status: 429, body: { code: 'quota-reached', unit: 'hours', count: 24 } });
  expect(alone.body.detail).toContain('The next one can be sent in 24 hours. This report was not stored');
  expect(Number(response.headers.get('retry-after'))).toBe(alone.body.seconds);
  expect(Number(alone.body.seconds)).toBeGreaterThan(86_000);
});

test('the system has no quota, and nobody without an account can take one', async () => {
  const ctx = await contextFor(database.db);
  const take = (actor: typeof ctx.actor) => database.db.$transaction((tx) => takeAllowance(tx, { ...ctx, actor }));
  await take({ kind: 'system', id: randomUUID() });
  await expect(take({ kind: 'anonymous' })).rejects.toMatchObject({ code: 'sign-in-required' });
});
