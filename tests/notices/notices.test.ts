import { ANONYMOUS, type Actor } from '@/lib/auth/actor';
import { Problem } from '@/lib/core/problem';
import { ROLES } from '@/lib/crisis/vocabulary';
import { viewProblem } from '@/lib/http/problem-response';
import { closeNotice } from '@/lib/notices/close-notice';
import { listNotices } from '@/lib/notices/list-notices';
import { HOURLY, OPEN } from '@/lib/notices/refuse-flood';
import { sendNotice } from '@/lib/notices/send-notice';
import { accountsFor, contextFor, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let accounts: Accounts;

beforeAll(async () => {
  database = await testDatabase();
  accounts = await accountsFor(database.db);
}, 60_000);
afterAll(() => database.close());
beforeEach(() => database.db.notice.deleteMany());

const NOW = new Date('2026-03-01T12:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const notice = { about: '/areas/askeran', text: 'The source says 12,000.' };

async function send(input: unknown = notice, { actor = ANONYMOUS as Actor, now = NOW } = {}) {
  return sendNotice(await contextFor(database.db, actor, now), input);
}
const asVerifier = () => contextFor(database.db, accounts.people.VERIFIER, NOW);

async function refusal(work: Promise<unknown>): Promise<Problem> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Problem)) throw new Error(`no refusal: ${String(error)}`);
  return error;
}

describe('a reader', () => {
  test('sends a notice, of which nothing but address, words and time is kept', async () => {
    const { id } = await send({ about: ' /areas/askeran?on=2023-01-01 ', text: ' Wrong\r\nnumber ' });
    expect(await database.db.notice.findMany()).toEqual([
      { id, about: '/areas/askeran?on=2023-01-01', text: 'Wrong\nnumber', receivedAt: NOW, closedAt: null, closedById: null, outcome: null },
    ]);
  });

  test('is not recorded, even when signed in', async () => {
    const { id } = await send(notice, { actor: accounts.people.CONTRIBUTOR });
    const entries = await database.db.auditEntry.findMany({ where: { subject: id } });
    expect(entries).toEqual([{ id: expect.any(BigInt), at: NOW, actorId: null, action: 'notice.send', subject: id, detail: {} }]);
  });

  test('may paste the whole address of a page of this site', async () => {
    await send({ ...notice, about: `${process.env.NEXTAUTH_URL ?? 'http://127.0.0.1:3000'}/hy/record/x1?lang=hy#y` });
    expect((await database.db.notice.findMany()).map(({ about }) => about)).toEqual(['/hy/record/x1?lang=hy#y']);
  });

  test.each([
    ['/invite/abcdef', 'about.secret'],
    ['/hy/setup/abcdef', 'about.secret'],
    ['https://elsewhere.example/areas', 'about.elsewhere'],
    ['//elsewhere.example', 'about.elsewhere'],
    ['/\\elsewhere.example', 'about.elsewhere'],
    ['javascript:alert(1)', 'about.elsewhere'],
    ['/two words', 'about.elsewhere'],
    ['', 'about.empty'],
    [`/${'x'.repeat(500)}`, 'text.long'],
    ['/a\u0000', 'text.control'],
  ])('is told why %j cannot be what it is about', async (about, code) => {
    const problem = await refusal(send({ ...notice, about }));
    expect([problem.status, problem.fields.map(({ field, code: said }) => [field, said])]).toEqual([422, [['about', code]]]);
  });

  test.each([
    [undefined, 'noticeText.empty'],
    ['  \n ', 'noticeText.empty'],
    ['x'.repeat(1001), 'text.long'],
    ['\u202eabc', 'text.bidi'],
    ['\ud800', 'text.surrogate'],
  ])('is told why the words %j cannot be kept', async (text, code) => {
    const problem = await refusal(send({ ...notice, text }));
    expect([problem.status, problem.fields.map(({ field, code: said }) => [field, said])]).toEqual([422, [['text', code]]]);
    expect(await database.db.notice.count()).toBe(0);
  });

  test('may use every one of 1,000 characters, counted as a person counts', async () => {
    await send({ ...notice, text: '𝒜'.repeat(1000) });
    expect((await refusal(send({ ...notice, text: '𝒜'.repeat(1001) }))).status).toBe(422);
  });

  test('an unknown field is named', async () => {
    expect((await refusal(send({ ...notice, name: 'Ani' }))).fields.map(({ code }) => code)).toEqual(['key.unknown']);
  });
});

const outcome = () => send().then(() => 'stored', (error: Problem) => error.code);

describe('the bound for the whole installation', () => {
  test('of 85, the last of them ten at once, exactly as many are stored as an hour takes', async () => {
    const answers: string[] = [];
    // 55 first, so that the bound lies inside a group of ten.
    for (let count = 0; count < 55; count += 1) answers.push(await outcome());
    while (answers.length < 85) answers.push(...(await Promise.all(Array.from({ length: 10 }, outcome))));
    expect(answers.filter((answer) => answer === 'stored')).toHaveLength(HOURLY);
    expect(new Set(answers)).toEqual(new Set(['stored', 'notices-full']));
    expect(await database.db.notice.count()).toBe(HOURLY);
  }, 30_000);

  test('says when there is room again, and then there is', async () => {
    // The first at minute 0, the other 59 at minute 10: full until minute 60.
    await send();
    for (let count = 1; count < HOURLY; count += 1) await send(notice, { now: later(10) });
    const problem = await refusal(send(notice, { now: later(20) }));
    expect([problem.code, problem.status, problem.retryAfter, problem.params.why]).toEqual(['notices-full', 429, 40 * 60, 'hour']);
    expect(viewProblem(problem, 'en').detail).toContain('Try again later.');
    await send(notice, { now: later(60) });
    expect((await refusal(send(notice, { now: later(60) }))).retryAfter).toBe(10 * 60);
  }, 30_000);

  test('holds while 500 wait, and no longer', async () => {
    const waiting = Array.from({ length: OPEN }, (_, at) => ({
      id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      ...notice,
      receivedAt: later(-10_000),
    }));
    await database.db.notice.createMany({ data: waiting });
    const problem = await refusal(send());
    expect([problem.status, problem.retryAfter, problem.params.why]).toEqual([429, 3600, 'open']);
    await closeNotice(await asVerifier(), { id: waiting[0]!.id, outcome: 'Looked at' });
    await send();
  });
});

describe('staff', () => {
  test('read what waits, oldest first, and what was closed, newest first', async () => {
    const [first, second, third] = [await send(), await send(notice, { now: later(1) }), await send(notice, { now: later(2) })];
    const verifier = await asVerifier();
    await closeNotice({ ...verifier, now: later(5) }, { id: second.id, outcome: 'Corrected' });
    await closeNotice({ ...verifier, now: later(6) }, { id: first.id, outcome: 'The source agrees with us' });
    const { open, closed } = await listNotices(verifier);
    expect(open.map(({ id }) => id)).toEqual([third.id]);
    expect(closed).toMatchObject([
      { id: first.id, outcome: 'The source agrees with us', closedAt: later(6) },
      { id: second.id, outcome: 'Corrected', closedAt: later(5) },
    ]);
    expect(Object.keys(closed[0]!)).not.toContain('closedById');
  });

  test('close a notice once: the first word stays, and the log names who, not what', async () => {
    const { id } = await send();
    await closeNotice(await asVerifier(), { id, outcome: 'Corrected' });
    const admin = await contextFor(database.db, accounts.people.ADMIN, later(1));
    expect((await refusal(closeNotice(admin, { id, outcome: 'Nothing to do' }))).code).toBe('notice-closed');
    const [row] = await database.db.notice.findMany();
    expect([row!.outcome, row!.closedById]).toEqual(['Corrected', accounts.people.VERIFIER.id]);
    const entries = await database.db.auditEntry.findMany({ where: { subject: id, action: 'notice.close' } });
    expect(entries.map(({ actorId, detail }) => [actorId, detail])).toEqual([[accounts.people.VERIFIER.id, {}]]);
  });

  test.each([
    [{ id: '00000000-0000-4000-8000-000000000000', outcome: 'x' }, 'not-found'],
    [{ id: 'x', outcome: 'x' }, 'not-found'],
    [{ id: 'x', outcome: ' ' }, 'input-refused'],
    [{ id: 'x', outcome: 'x'.repeat(501) }, 'input-refused'],
  ])('cannot close %j', async (input, code) => {
    expect((await refusal(closeNotice(await asVerifier(), input))).code).toBe(code);
  });

  test.each(['PUBLIC', ...ROLES] as const)('only verifiers and administrators read and close: %s', async (role) => {
    const ctx = await contextFor(database.db, role === 'PUBLIC' ? ANONYMOUS : accounts.people[role], NOW);
    const { id } = await send();
    const work = [listNotices(ctx), closeNotice(ctx, { id, outcome: 'x' })];
    if (role === 'VERIFIER' || role === 'ADMIN') return void (await Promise.all(work));
    for (const one of work) expect((await refusal(one)).status).toBe(role === 'PUBLIC' ? 401 : 403);
  });
});
