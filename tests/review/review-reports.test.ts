import { Problem } from '@/lib/core/problem';
import { rebuildPublic } from '@/lib/estimates/rebuild';
import { readDataVersion } from '@/lib/estimates/stored/data-version';
import { readManyAnswer } from '@/lib/review/many-answer';
import { reviewReports } from '@/lib/review/review-reports';
import { acceptManyForm } from '@/server/forms/accept-many-form';
import { sampleReport } from '../support/sample-reports';
import { openDesk, type Desk } from './desk';

/** Many reports are accepted at once, each as it would be alone. */
let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const VERIFY = { decision: 'verify', certainty: 'POSSIBLE', reason: 'one voice each' };
const PUBLISHED = { sourceType: 'PUBLISHED', citation: 'https://example.org/a', claimedBy: 'An agency', statement: 'No gas.' };
const { id: _id, ...said } = sampleReport(0);
const many = (reports: { id: string; revision: number; sourceOpened?: boolean }[]) =>
  reviewReports(desk.context(desk.verifier), { ...VERIFY, reports });
const told = (answers: Awaited<ReturnType<typeof many>>) =>
  answers.map((answer) => (answer.outcome === 'verified' ? answer.decided.status : answer.problem.code));

test('all that can be accepted are, and each other one is answered by itself', async () => {
  const [fine, late, own, open, opened] = [
    await desk.submit(),
    await desk.submit(),
    await desk.submit({}, desk.verifier),
    await desk.submit(PUBLISHED),
    await desk.submit(PUBLISHED),
  ];
  await desk.decide(late, { decision: 'correct', content: { ...said, severity: 5 }, reason: 'misread' }, desk.otherVerifier);
  const start = (await readDataVersion(desk.database.db)).version;
  const answers = await many([
    { id: fine, revision: 1 },
    { id: late, revision: 1 },
    { id: own, revision: 1 },
    { id: open, revision: 1 },
    { id: opened, revision: 1, sourceOpened: true },
    { id: '00000000-0000-4000-8000-000000000000', revision: 1 },
    { id: (await desk.row(fine)).reference, revision: 1 },
  ]);
  expect(told(answers)).toEqual(['VERIFIED', 'stale-decision', 'own-report', 'input-refused', 'VERIFIED', 'not-found', 'VERIFIED']);
  expect((answers[1] as { problem: Problem }).problem.params).toMatchObject({ action: 'correct', by: 'other', revision: 2 });
  // Two reports became public, under one version.
  expect((await readDataVersion(desk.database.db)).version).toBe(start + 1);
  expect(await desk.database.db.publicReport.count()).toBe(2);
  expect((await desk.row(late)).status).toBe('SUBMITTED');
  expect((await rebuildPublic(desk.database.db, new Date())).differences).toEqual([]);
});

test('each is stored as if it had been accepted alone: revision, log and public row', async () => {
  const [alone, together] = [await desk.submit(), await desk.submit()];
  await desk.decide(alone, VERIFY);
  await many([{ id: together, revision: 1 }]);
  const stored = async (id: string) => {
    const [, { reportId: _r, ...revision }] = (await desk.revisions(id)) as [unknown, { reportId: string }];
    const { id: _i, reference: _f, publicId: _p, contentHash: _h, ...report } = await desk.row(id);
    const { publicId: _q, ...row } = (await desk.publicRow(id))!;
    const log = await desk.database.db.auditEntry.findFirstOrThrow({ where: { subject: id, action: 'review.verify' } });
    return { revision, report, row, log: { ...log, id: null, subject: null } };
  };
  expect(await stored(together)).toEqual(await stored(alone));
});

test('the whole is refused where it cannot be read', async () => {
  const id = await desk.submit();
  const refused = async (input: object) => {
    const error: unknown = await reviewReports(desk.context(desk.verifier), input).then(() => null, (thrown: unknown) => thrown);
    if (!(error instanceof Problem)) throw error;
    return error.fields.map(({ field, code }) => `${field} ${code}`);
  };
  expect(await refused({ ...VERIFY, certainty: undefined, reports: [{ id, revision: 1 }] })).toEqual(['certainty certainty.empty']);
  expect(await refused({ ...VERIFY, reports: [] })).toEqual(['reports list.empty']);
  expect(await refused({ ...VERIFY, decision: 'reject', reports: [{ id, revision: 1 }] })).toEqual(['decision value.choice']);
  expect(await refused({ ...VERIFY, reports: Array.from({ length: 1_001 }, () => ({ id, revision: 1 })) })).toEqual(['reports list.long']);
  expect((await desk.row(id)).status).toBe('SUBMITTED');
});

test('the form accepts what is ticked, or all that has a box, and its page says of each other one why not', async () => {
  const [ticked, changed, left] = [await desk.submit(), await desk.submit(), await desk.submit()];
  const reference = async (id: string) => (await desk.row(id)).reference;
  await desk.decide(changed, { decision: 'ask', question: 'Which village?' }, desk.otherVerifier);
  const post = async (fields: Record<string, string>) => {
    const headers = { cookie: desk.accounts.cookies.VERIFIER, origin: 'http://localhost', host: 'localhost', 'sec-fetch-site': 'same-origin' };
    const request = new Request('http://localhost/review', { method: 'POST', headers, body: new URLSearchParams({ certainty: 'POSSIBLE', reason: 'one voice each', ...fields }) });
    return acceptManyForm(request, 'en', {});
  };
  const shown = Object.fromEntries(await Promise.all([ticked, changed, left].map(async (id) => [`shown.${await reference(id)}`, '1'])));

  expect(await post(shown)).toMatchObject({ problem: { fields: [{ field: 'all', code: 'decision.unticked' }] } });
  const first = await post({ ...shown, [`chosen.${await reference(ticked)}`]: '1', [`chosen.${await reference(changed)}`]: '1' });
  expect((await desk.row(ticked)).status).toBe('VERIFIED');
  expect((await desk.row(left)).status).toBe('SUBMITTED');
  if (!('result' in first) || !('answer' in first.result)) throw new Error(JSON.stringify(first));
  expect(readManyAnswer(first.result.answer)).toEqual({
    accepted: 1,
    refused: [{ reference: await reference(changed), why: expect.stringMatching(/^Another verifier already asked its author/) }],
  });
  const second = await post({ all: 'yes', [`shown.${await reference(left)}`]: '1' });
  expect(second).toEqual({ result: { answer: { accepted: '1' } } });
  expect((await desk.row(left)).status).toBe('VERIFIED');
});
