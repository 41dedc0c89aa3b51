import { Problem } from '@/lib/core/problem';
import { editReport } from '@/lib/reports/edit-report';
import { withdrawReport } from '@/lib/reports/withdraw-report';
import { listQueue } from '@/lib/review/list-queue';
import { signedInAs } from '../support/accounts';
import { openDesk, type Desk } from './desk';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Problem)) throw error ?? new Error('It was not refused.');
  return error.code;
};
const WHOLE = { category: null, areaId: null, after: null };
const queued = async (id: string) => {
  const { reference } = await desk.row(id);
  return (await listQueue(desk.context(desk.verifier), WHOLE)).rows.find((row) => row.reference === reference) ?? null;
};

test('until it is accepted its author changes a report, and takes it back, and takes it up again', async () => {
  const id = await desk.submit();
  expect(await desk.edit(id, { severity: 4 })).toMatchObject({ status: 'SUBMITTED', revision: 2 });
  expect(await desk.withdraw(id)).toMatchObject({ status: 'WITHDRAWN', revision: 3 });
  expect(await queued(id)).toBeNull();
  expect(await refusal(desk.verify(id))).toBe('state-refused');
  expect(await refusal(desk.decide(id, { decision: 'reopen', reason: 'r' }))).toBe('state-refused');
  expect(await desk.edit(id, { severity: 3 })).toMatchObject({ status: 'SUBMITTED', revision: 4 });
  const revisions = await desk.revisions(id);
  expect(revisions.map(({ action, severity, previous }) => [action, severity, previous])).toEqual([
    ['submit', 1, null],
    ['edit', 4, 1],
    ['withdraw', 4, 2],
    ['edit', 3, 3],
  ]);
  const log = await desk.database.db.auditEntry.findMany({ where: { subject: id }, orderBy: { id: 'asc' } });
  expect(log.map(({ action }) => action)).toEqual(['report.submit', 'report.edit', 'report.withdraw', 'report.edit']);
});

test('afterwards a change is a request: the public part stays, the queue shows it, a verifier grants it', async () => {
  const id = await desk.submit({ peopleAffected: 100 });
  await desk.verify(id);
  const before = await desk.publicRow(id);
  expect(await queued(id)).toBeNull();
  expect(await desk.edit(id, { severity: 5, peopleAffected: 250 })).toMatchObject({ status: 'VERIFIED', revision: 3 });
  expect(await desk.publicRow(id)).toEqual(before);
  expect(await queued(id)).toMatchObject({ request: 'edit', status: 'VERIFIED' });
  expect(await desk.decide(id, { decision: 'grant', reason: 'agreed' })).toMatchObject({
    status: 'VERIFIED',
    certainty: 'PROBABLE',
    isPublic: true,
  });
  expect(await desk.publicRow(id)).toMatchObject({ severity: 5, peopleAffected: 250 });
  expect(await queued(id)).toBeNull();
});

test('a declined request leaves everything as it was', async () => {
  const id = await desk.submit();
  await desk.verify(id);
  const before = await desk.publicRow(id);
  await desk.edit(id, { severity: 5 });
  expect(await desk.decide(id, { decision: 'decline', reason: 'the source says otherwise' })).toMatchObject({
    status: 'VERIFIED',
  });
  expect(await desk.publicRow(id)).toEqual(before);
  expect(await desk.row(id)).toMatchObject({ severity: 1, requested: null });
  expect(await refusal(desk.decide(id, { decision: 'grant', reason: 'r' }))).toBe('state-refused');
});

test('a wish to withdraw an accepted report is granted: it leaves the public', async () => {
  const id = await desk.submit();
  await desk.verify(id);
  expect(await desk.withdraw(id)).toMatchObject({ status: 'VERIFIED', revision: 3 });
  expect(await desk.publicRow(id)).not.toBeNull();
  expect(await queued(id)).toMatchObject({ request: 'withdraw' });
  expect(await desk.decide(id, { decision: 'grant', reason: 'for safety' })).toMatchObject({
    status: 'WITHDRAWN',
    isPublic: false,
  });
  expect(await desk.publicRow(id)).toBeNull();
});

test('sent twice, a change and a withdrawal are done once', async () => {
  const id = await desk.submit();
  const ctx = desk.context(desk.author);
  const change = {
    revision: 1,
    areaId: 'askeran',
    category: 'GAS',
    severity: 2,
    observedOn: '2023-01-05',
    sourceType: 'HOUSEHOLD',
  };
  const first = await editReport(ctx, id, change);
  expect(await editReport(ctx, id, change)).toEqual(first);
  expect(await refusal(editReport(ctx, id, { ...change, severity: 3 }))).toBe('stale-decision');
  const gone = await withdrawReport(ctx, id, { revision: 2 });
  expect(await withdrawReport(ctx, id, { revision: 2 })).toEqual(gone);
  expect(await desk.revisions(id)).toHaveLength(3);
});

test('of an edit and a decision at the same moment one stands', async () => {
  for (let round = 0; round < 10; round += 1) {
    const id = await desk.submit();
    const answers = await Promise.allSettled([desk.edit(id, { severity: 4 }), desk.verify(id)]);
    expect(answers.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
    const revisions = await desk.revisions(id);
    expect(revisions.map(({ number }) => number)).toEqual(revisions.map((_, index) => index + 1));
    expect(await desk.row(id)).toMatchObject({ revision: revisions.length, severity: revisions.at(-1)!.severity });
  }
});

test("somebody else's report is not found, by edit and by withdrawal; a verifier has no such right", async () => {
  const id = await desk.submit();
  const stranger = await signedInAs(desk.database.db, 'CONTRIBUTOR');
  expect(await refusal(desk.edit(id, { severity: 2 }, stranger.person))).toBe('not-found');
  expect(await refusal(desk.withdraw(id, stranger.person))).toBe('not-found');
  expect(await refusal(desk.edit(id, { severity: 2 }, desk.verifier))).toBe('not-allowed');
});

test('a rejected report cannot be changed any more', async () => {
  const id = await desk.submit();
  await desk.decide(id, { decision: 'reject', reason: 'r' });
  expect(await refusal(desk.edit(id, { severity: 2 }))).toBe('state-refused');
  expect(await refusal(desk.withdraw(id))).toBe('state-refused');
});
