import { randomUUID } from 'node:crypto';
import { dayToDb } from '@/lib/core/dates';
import type { FormOutcome } from '@/lib/http/form-endpoint';
import { listOwnReports } from '@/lib/reports/read/list-own-reports';
import { repeatReport } from '@/lib/reports/repeat-report';
import { submitReport } from '@/lib/reports/submit-report';
import { formOf } from '@/server/form-table';
import { accountsFor, contextFor, signedInAs, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { sampleReport } from '../support/sample-reports';
import { sealedFor, testSealKey } from '../support/seal-key';
import { postReports, postSealed } from './api';

const FIRST_DAY = '2023-03-01';
const NEXT_DAY = '2023-03-02';

let database: TestDatabase;
let accounts: Accounts;

beforeAll(async () => {
  database = await testDatabase();
  accounts = await accountsFor(database.db);
});
afterAll(() => database.close());

/** Noon of a day of the crisis while it goes on, for whoever asks. */
async function at(day: string, person = accounts.people.CONTRIBUTOR) {
  const ctx = await contextFor(database.db, person, new Date(`${day}T12:00:00Z`));
  return { ...ctx, crisis: { ...ctx.crisis, endedOn: null } };
}

const WHOLE = {
  areaId: 'ivanyan', category: 'GAS', itemCode: 'GAS-NATGAS', severity: 4, peopleAffected: 350, quantityNeeded: 12.5, quantityAvailable: 0,
  sourceType: 'FACILITY',
};
async function submitted(changes: Record<string, unknown> = {}, person = accounts.people.CONTRIBUTOR) {
  const { receipt } = await submitReport(await at(FIRST_DAY, person), { ...WHOLE, id: randomUUID(), observedOn: FIRST_DAY, ...changes });
  return receipt.id;
}
const row = (id: string) => database.db.report.findUniqueOrThrow({ where: { id } });
const refusal = (error: unknown) => (error as { fields: { field: string; code: string }[] }).fields.map(({ field, code }) => `${field} ${code}`);

test('nothing changed: a new report says all of it again on the new day, without the note', async () => {
  const sameAs = await submitted({ note: 'The valve in the yard' });
  const id = randomUUID();
  const { outcome, receipt } = await repeatReport(await at(NEXT_DAY), { id, sameAs, observedOn: NEXT_DAY });
  expect(outcome).toBe('created');
  expect(receipt).toMatchObject({ id, status: 'SUBMITTED', revision: 1, receivedAt: '2023-03-02T12:00:00.000Z' });
  const [before, after] = [await row(sameAs), await row(id)];
  const own = ['id', 'publicId', 'reference', 'contentHash', 'receivedAt', 'observedOn', 'note'] as const;
  const rest = (report: typeof before) => Object.fromEntries(Object.entries(report).filter(([key]) => !own.some((other) => other === key)));
  expect(rest(after)).toEqual(rest(before));
  expect(after).toMatchObject({ unit: 'm3', note: null, observedOn: dayToDb(NEXT_DAY) });
  expect(await database.db.reportRevision.count({ where: { reportId: id, action: 'submit' } })).toBe(1);
});

test('sent again it is the same one, also when the earlier report says something else by now', async () => {
  const sameAs = await submitted();
  const repeat = { id: randomUUID(), sameAs, observedOn: NEXT_DAY };
  const first = await repeatReport(await at(NEXT_DAY), repeat);
  await database.db.report.update({ where: { id: sameAs }, data: { severity: 2 } });
  expect(await repeatReport(await at('2023-04-20'), repeat)).toEqual({ outcome: 'same', receipt: first.receipt });
  expect((await row(repeat.id)).severity).toBe(4);
  const twice = { ...repeat, id: randomUUID() };
  const [one, two] = await Promise.all([repeatReport(await at(NEXT_DAY), twice), repeatReport(await at(NEXT_DAY), twice)]);
  expect([one.outcome, two.outcome].sort()).toEqual(['created', 'same']);
  expect((await row(twice.id)).severity).toBe(2);
  await expect(repeatReport(await at(NEXT_DAY), { ...repeat, observedOn: FIRST_DAY })).rejects.toThrow('id-taken');
});

test('more people than live there, once confirmed, need no second yes', async () => {
  const sameAs = await submitted({ peopleAffected: 90_000, unlikelyConfirmed: true });
  const { receipt } = await repeatReport(await at(NEXT_DAY), { id: randomUUID(), sameAs, observedOn: NEXT_DAY });
  expect(await row(receipt.id)).toMatchObject({ peopleAffected: 90_000, unlikely: true });
});

test('the rules of a report hold for the new day', async () => {
  const sameAs = await submitted();
  const on = async (observedOn: string, more = {}) =>
    repeatReport(await at('2023-06-01'), { id: randomUUID(), sameAs, observedOn, ...more }).then(({ outcome }) => outcome, refusal);
  expect(await on('2023-06-02')).toEqual(['observedOn observedOn.future']);
  expect(await on('2023-03-02')).toEqual(['observedOn observedOn.old']);
  expect(await on('2023-03-02', { oldDayConfirmed: true })).toBe('created');
  expect(await on('tomorrow')).toEqual(['observedOn day.form']);
  expect(await on('2023-06-01', { severity: 5 })).toEqual(['severity key.unknown']);
});

test('a report of somebody else is refused in the same words as one that is not there; a statement by its name', async () => {
  const foreign = await submitted({}, accounts.people.VERIFIER);
  const published = await submitted({
    areaId: 'askeran', quantityNeeded: null, quantityAvailable: null, sourceType: 'PUBLISHED', citation: 'https://example.org/a',
    claimedBy: 'the gas office', statement: 'No gas today',
  });
  const answers = await Promise.all([foreign, randomUUID(), published].map(async (sameAs) =>
    repeatReport(await at(NEXT_DAY), { id: randomUUID(), sameAs, observedOn: NEXT_DAY }).catch((error: unknown) => error),
  ));
  expect(answers.map(refusal)).toEqual([['sameAs sameAs.unknown'], ['sameAs sameAs.unknown'], ['sameAs sameAs.published']]);
  expect(answers[0]).toEqual(answers[1]);
});

test('an analyst cannot repeat, nor can nobody', async () => {
  const asked = { id: randomUUID(), sameAs: randomUUID(), observedOn: NEXT_DAY };
  await expect(repeatReport(await at(NEXT_DAY, accounts.people.ANALYST), asked)).rejects.toThrow('not-allowed');
  await expect(repeatReport(await contextFor(database.db), asked)).rejects.toThrow('sign-in-required');
});

test('over HTTP it comes in the open, in a batch and sealed, and a courier needs no report of their own', async () => {
  const pair = await testSealKey();
  const earlier = { ...sampleReport(), observedOn: FIRST_DAY };
  await postReports(accounts.cookies.CONTRIBUTOR, earlier);
  const repeat = (observedOn = NEXT_DAY) => ({ id: randomUUID(), sameAs: earlier.id, observedOn });
  expect(await postReports(accounts.cookies.CONTRIBUTOR, repeat())).toMatchObject({ status: 201 });
  const batch = await postReports(accounts.cookies.CONTRIBUTOR, { reports: [repeat(), repeat('2022-01-01')] });
  expect(batch.body.results.map(({ status, problem }) => `${status} ${problem?.errors[0]?.field}`)).toEqual(['201 undefined', '422 reports.1.observedOn']);

  const sealed = await sealedFor(pair, repeat());
  const early = await postSealed(accounts.cookies.VERIFIER, sealed);
  expect(early).toMatchObject({ status: 422, body: { errors: [{ field: 'sameAs' }], answers: { sameAs: earlier.id, observedOn: NEXT_DAY } } });
  const first = await postSealed(accounts.cookies.CONTRIBUTOR, sealed);
  expect(first.status).toBe(201);
  expect(await postSealed(accounts.cookies.VERIFIER, sealed)).toEqual({ status: 200, body: first.body });
});

describe('without script', () => {
  const { form, params } = formOf('/reports')!;
  const press = (cookie: string, fields: Record<string, string>): Promise<FormOutcome> =>
    form(new Request('http://shortfall.test/reports', { method: 'POST', body: new URLSearchParams(fields), headers: { cookie } }), 'hy', params);

  test('the button names a report by its reference; somebody else’s is not found; an ended crisis says so', async () => {
    const { reference } = await row(await submitted());
    const fields = { id: randomUUID(), sameAs: reference };
    expect(await press(accounts.cookies.VERIFIER, fields)).toMatchObject({ problem: { code: 'not-found' } });
    const ended = await press(accounts.cookies.CONTRIBUTOR, fields);
    expect(ended).toMatchObject({ problem: { code: 'input-refused', fields: [{ field: 'observedOn', code: 'observedOn.after' }] } });
    expect(await database.db.report.count({ where: { id: fields.id } })).toBe(0);
  });

  test('it stands on reports of other days that can be repeated, each time with a new id', async () => {
    const { person } = await signedInAs(database.db, 'CONTRIBUTOR');
    const usual = await submitted({}, person);
    const rejected = await submitted({}, person);
    const withdrawn = await submitted({}, person);
    await database.db.report.update({ where: { id: rejected }, data: { status: 'REJECTED' } });
    await database.db.report.update({ where: { id: withdrawn }, data: { status: 'WITHDRAWN' } });
    await submitted({
      areaId: 'askeran', quantityNeeded: null, quantityAvailable: null, sourceType: 'PUBLISHED', citation: 'https://example.org/a',
      claimedBy: 'the gas office', statement: 'No gas today',
    }, person);
    const offered = async (ctx: Awaited<ReturnType<typeof at>>) =>
      (await listOwnReports(ctx, { after: null })).reports.filter(({ repeatId }) => repeatId !== null).map(({ id }) => id);
    expect(await offered(await at(NEXT_DAY, person))).toEqual([usual]);
    expect(await offered(await at(FIRST_DAY, person))).toEqual([]);
    expect(await offered(await contextFor(database.db, person) as Awaited<ReturnType<typeof at>>)).toEqual([]);
  });
});

test('pressed twice in a crisis that goes on, it is one report about today and leads to its receipt', async () => {
  const running = await testDatabase({ running: true });
  const { person, cookie } = await signedInAs(running.db, 'CONTRIBUTOR');
  const ctx = await contextFor(running.db, person);
  const { receipt } = await submitReport(ctx, { ...WHOLE, id: randomUUID(), observedOn: FIRST_DAY, oldDayConfirmed: true });
  const { form, params } = formOf('/reports')!;
  const id = randomUUID();
  const press = () => form(
    new Request('http://shortfall.test/hy/reports', { method: 'POST', body: new URLSearchParams({ id, sameAs: receipt.reference }), headers: { cookie } }), 'hy', params,
  );
  const [one, two] = await Promise.all([press(), press()]);
  const { reference, observedOn } = await running.db.report.findUniqueOrThrow({ where: { id } });
  expect([one, two]).toEqual(Array(2).fill({ result: { redirect: `/hy/report/sent/${reference}` } }));
  // Stepanakert is four hours ahead of UTC all year.
  expect(observedOn.toISOString().slice(0, 10)).toBe(new Date(Date.now() + 4 * 3_600_000).toISOString().slice(0, 10));
  await running.close();
});
