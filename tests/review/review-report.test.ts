import { randomUUID } from 'node:crypto';
import { Problem } from '@/lib/core/problem';
import { reviewReport } from '@/lib/review/review-report';
import { openDesk, type Desk } from './desk';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const refusal = async (work: Promise<unknown>): Promise<Problem> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Problem)) throw error ?? new Error('It was not refused.');
  return error;
};
const codes = async (work: Promise<unknown>) =>
  (await refusal(work)).fields.map(({ field, code }) => `${field} ${code}`);

test('accepted: a revision, a line in the log, and public at once where there is no delay', async () => {
  const id = await desk.submit({ note: 'third street, behind the bakery' });
  const decided = await desk.verify(id);
  expect(decided).toEqual({
    reference: expect.any(String),
    status: 'VERIFIED',
    revision: 2,
    certainty: 'PROBABLE',
    publicFrom: '2026-02-01T09:10:00.000Z',
    isPublic: true,
  });
  const [first, second] = await desk.revisions(id);
  expect(first).toMatchObject({ number: 1, previous: null, status: 'SUBMITTED', certainty: null, publicFrom: null });
  expect(second).toMatchObject({
    number: 2,
    previous: 1,
    action: 'verify',
    actorId: desk.verifier.id,
    reason: 'two clinics say so',
    status: 'VERIFIED',
    certainty: 'PROBABLE',
  });
  const log = await desk.database.db.auditEntry.findMany({ where: { subject: id }, orderBy: { id: 'asc' } });
  expect(log.map(({ action, actorId }) => [action, actorId])).toEqual([
    ['report.submit', desk.author.id],
    ['review.verify', desk.verifier.id],
  ]);
  expect(await desk.publicRow(id)).toMatchObject({ areaId: 'stepanakert', category: 'FOOD', certainty: 'PROBABLE' });
});

test('a delay publishes at the full hour after it, not before', async () => {
  desk.setDelay(24);
  const id = await desk.submit();
  const decided = await desk.verify(id);
  desk.setDelay(0);
  expect(decided).toMatchObject({ publicFrom: '2026-02-02T10:00:00.000Z', isPublic: false });
  expect(await desk.publicRow(id)).toBeNull();
  expect((await desk.revisions(id)).at(-1)!.publicFrom).toEqual(new Date('2026-02-02T10:00:00.000Z'));
});

test('asked, answered, accepted', async () => {
  const id = await desk.submit();
  expect(await desk.decide(id, { decision: 'ask', question: 'Which village?' })).toMatchObject({
    status: 'NEEDS_INFO',
    revision: 2,
  });
  expect(await desk.edit(id, { areaId: 'askeran', reason: 'the one by the river' })).toMatchObject({
    status: 'SUBMITTED',
    revision: 3,
  });
  await desk.verify(id);
  const revisions = await desk.revisions(id);
  expect(revisions.map(({ action }) => action)).toEqual(['submit', 'ask', 'answer', 'verify']);
  expect(revisions.map(({ areaId }) => areaId)).toEqual(['stepanakert', 'stepanakert', 'askeran', 'askeran']);
  expect(revisions.map(({ reason }) => reason)).toEqual([
    null,
    'Which village?',
    'the one by the river',
    'two clinics say so',
  ]);
});

test.each([
  ['reject', { reason: 'an old photograph' }, 'REJECTED'],
  ['reopen', { reason: 'new doubt' }, 'SUBMITTED'],
] as const)('an accepted report leaves the public with the very decision: %s', async (decision, words, status) => {
  const id = await desk.submit();
  await desk.verify(id);
  expect(await desk.publicRow(id)).not.toBeNull();
  expect(await desk.decide(id, { decision, ...words })).toMatchObject({
    status,
    certainty: null,
    publicFrom: null,
    isPublic: false,
  });
  expect(await desk.publicRow(id)).toBeNull();
  expect(await desk.row(id)).toMatchObject({ status, verifiedAt: null, publicFrom: null, publishedAt: null });
});

test('the correction of a public report is public at once, and its grade can change with it', async () => {
  const id = await desk.submit();
  await desk.verify(id);
  desk.moveTo('2026-02-03T08:00:00.000Z');
  const { publishedAt } = await desk.row(id);
  const content = {
    areaId: 'askeran',
    category: 'FOOD',
    severity: 5,
    observedOn: '2023-01-05',
    sourceType: 'FACILITY',
    peopleAffected: 120,
  };
  await desk.decide(id, { decision: 'correct', content, certainty: 'CONFIRMED', reason: 'the clinic called back' });
  expect(await desk.publicRow(id)).toMatchObject({
    areaId: 'askeran',
    severity: 5,
    peopleAffected: 120,
    certainty: 'CONFIRMED',
    itemCode: null,
  });
  expect((await desk.row(id)).publishedAt).toEqual(publishedAt);
  expect((await desk.revisions(id)).at(-1)!).toMatchObject({
    action: 'correct',
    publicFrom: new Date('2026-02-03T08:00:00.000Z'),
  });
});

test('a correction is checked like any report', async () => {
  const id = await desk.submit();
  const content = {
    areaId: 'atlantis',
    category: 'FOOD',
    severity: 9,
    observedOn: '2023-01-05',
    sourceType: 'FACILITY',
  };
  expect(await codes(desk.decide(id, { decision: 'correct', content, reason: 'r' }))).toEqual([
    'content.areaId areaId.unknown',
    'content.severity severity.range',
  ]);
  expect(await desk.row(id)).toMatchObject({ revision: 1 });
});

test('a duplicate names the report that stays; two cannot be duplicates of each other', async () => {
  const id = await desk.submit();
  const stays = await desk.submit();
  const { reference } = await desk.row(stays);
  const shown = `${reference.slice(0, 3)}-${reference.slice(3).toLowerCase()}`;
  await desk.decide(id, { decision: 'duplicate', duplicateOf: shown, reason: 'the same queue' });
  expect(await desk.row(id)).toMatchObject({ status: 'DUPLICATE', duplicateOfId: stays });
  expect(await codes(desk.decide(stays, { decision: 'duplicate', duplicateOf: id, reason: 'r' }))).toEqual([
    'duplicateOf duplicateOf.chain',
  ]);
  expect(await codes(desk.decide(stays, { decision: 'duplicate', duplicateOf: stays, reason: 'r' }))).toEqual([
    'duplicateOf duplicateOf.itself',
  ]);
  expect(await codes(desk.decide(stays, { decision: 'duplicate', duplicateOf: 'K7M-2QX', reason: 'r' }))).toEqual([
    'duplicateOf duplicateOf.unknown',
  ]);
  expect(await desk.decide(id, { decision: 'reopen', reason: 'another queue' })).toMatchObject({ status: 'SUBMITTED' });
  expect((await desk.row(id)).duplicateOfId).toBeNull();
});

test('a published statement is accepted only by who opened its source', async () => {
  const id = await desk.submit({
    sourceType: 'PUBLISHED',
    areaId: 'nk',
    citation: 'https://example.org/1',
    claimedBy: 'the ministry',
    statement: 'Bread is rationed',
  });
  expect(await codes(desk.verify(id))).toEqual(['sourceOpened sourceOpened.needed']);
  expect(await desk.row(id)).toMatchObject({ status: 'SUBMITTED', revision: 1 });
  await desk.decide(id, { decision: 'verify', certainty: 'POSSIBLE', reason: 'read it', sourceOpened: true });
  expect(await desk.publicRow(id)).toMatchObject({
    areaId: 'nk',
    statement: 'Bread is rationed',
    claimedBy: 'the ministry',
  });
});

test.each<[Record<string, unknown>, string[]]>([
  [{}, ['decision decision.empty']],
  [{ decision: 'approve' }, ['decision value.choice']],
  [{ decision: 'verify' }, ['certainty certainty.empty', 'reason reason.empty']],
  [{ decision: 'verify', certainty: 'SURE', reason: 'r' }, ['certainty value.choice']],
  [{ decision: 'ask' }, ['question question.empty']],
  [{ decision: 'ask', question: 'q?', reason: 'r' }, ['reason decision.extra']],
  [{ decision: 'reject', reason: ' ' }, ['reason reason.empty']],
  [{ decision: 'duplicate', reason: 'r' }, ['duplicateOf duplicateOf.empty']],
  [{ decision: 'reopen' }, ['reason reason.empty']],
  [{ decision: 'correct', reason: 'r' }, ['content value.missing']],
  [{ decision: 'reject', reason: 'r', certainty: 'POSSIBLE' }, ['certainty decision.extra']],
  [{ decision: 'reject', reason: 'r', revision: 'one' }, ['revision value.type']],
  [{ decision: 'reject', reason: 'r'.repeat(281) }, ['reason text.long']],
  [{ decision: 'reject', reason: 'r', mood: 'bad' }, ['mood key.unknown']],
])('a decision says all it must and nothing else: %j', async (decision, expected) => {
  const id = await desk.submit();
  expect(await codes(desk.decide(id, decision))).toEqual(expected);
});

test('nobody decides on a report of their own, by whatever decision', async () => {
  const id = await desk.submit({}, desk.verifier);
  const all = [
    { decision: 'verify', certainty: 'CONFIRMED', reason: 'r' },
    { decision: 'ask', question: 'q' },
    { decision: 'reject', reason: 'r' },
    { decision: 'duplicate', duplicateOf: 'K7M2QX', reason: 'r' },
    { decision: 'reopen', reason: 'r' },
    { decision: 'grant', reason: 'r' },
    { decision: 'decline', reason: 'r' },
    {
      decision: 'correct',
      reason: 'r',
      content: { areaId: 'askeran', category: 'GAS', severity: 1, observedOn: '2023-01-01', sourceType: 'HOUSEHOLD' },
    },
  ];
  for (const decision of all) expect((await refusal(desk.decide(id, decision))).code).toBe('own-report');
  expect(await desk.row(id)).toMatchObject({ status: 'SUBMITTED', revision: 1 });
  expect(await desk.verify(id, desk.otherVerifier)).toMatchObject({ status: 'VERIFIED' });
});

test.each(['CONTRIBUTOR', 'ANALYST', 'ADMIN'] as const)('%s decides nothing', async (role) => {
  const id = await desk.submit();
  expect((await refusal(desk.verify(id, desk.accounts.people[role]))).code).toBe('not-allowed');
});

test('a report that is not there is not found', async () => {
  const ctx = desk.context(desk.verifier);
  const decision = { decision: 'reject', reason: 'r', revision: 1 };
  expect((await refusal(reviewReport(ctx, randomUUID(), decision))).code).toBe('not-found');
  expect((await refusal(reviewReport(ctx, 'K7M2QX', decision))).code).toBe('not-found');
});

test('what a state does not allow is refused', async () => {
  const id = await desk.submit();
  await desk.decide(id, { decision: 'reject', reason: 'r' });
  const refused = await refusal(desk.verify(id));
  expect([refused.code, refused.params]).toEqual(['state-refused', { move: 'verify', status: 'REJECTED' }]);
});

test('what is private stands in no public table, whatever is decided', async () => {
  const canary = 'canary 7f3a behind the bakery';
  const id = await desk.submit({
    note: canary,
    areaId: 'ivanyan',
    category: 'GAS',
    itemCode: 'GAS-DIESEL',
    quantityAvailable: 4321,
    unit: 'l',
  });
  await desk.decide(id, { decision: 'ask', question: `${canary} q` });
  const answers = {
    areaId: 'ivanyan',
    category: 'GAS',
    itemCode: 'GAS-DIESEL',
    note: canary,
    quantityAvailable: 4321,
    unit: 'l',
  };
  await desk.edit(id, { ...answers, reason: `${canary} a` });
  await desk.decide(id, { decision: 'verify', certainty: 'PROBABLE', reason: `${canary} r` });
  const { authorId, reference } = await desk.row(id);
  const textOf = async (table: string) =>
    JSON.stringify((await desk.database.pool.query(`SELECT * FROM ${table}`)).rows);
  const found = async (table: string, secrets: string[]) => {
    const text = await textOf(table);
    return secrets.filter((secret) => text.includes(secret));
  };
  const secrets = [canary, authorId, reference, id, '4321'];
  expect(await found('public_report', ['GAS-DIESEL', 'ivanyan', ...secrets])).toEqual(['GAS-DIESEL']);
  expect(await found('count_cell', ['GAS-DIESEL', 'ivanyan', ...secrets])).toEqual(['GAS-DIESEL']);
  // The cells of the leads know places, because figures need them; they are read by the figures alone.
  expect(await found('lead_cell', secrets)).toEqual([]);
  // The log names who and which report, never what was written.
  expect(await found('audit_entry', [canary, reference, 'ivanyan', '4321'])).toEqual([]);
});
