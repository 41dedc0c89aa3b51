import { Problem, problems } from '@/lib/core/problem';
import { viewProblem } from '@/lib/http/problem-response';
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

test('100 decisions on one revision at the same moment: 1 stands, 99 are told what happened', async () => {
  const id = await desk.submit();
  const people = [desk.verifier, desk.otherVerifier];
  const decisions = Array.from({ length: 100 }, (_, index) => {
    const decision =
      index % 2 ? { decision: 'reject', reason: 'r' } : { decision: 'verify', certainty: 'PROBABLE', reason: 'r' };
    return reviewReport(desk.context(people[index % 3 === 0 ? 0 : 1]!), id, { revision: 1, ...decision }).catch(
      (error: Problem) => error,
    );
  });
  const answers = await Promise.all(decisions);
  const refused = answers.filter((answer) => answer instanceof Problem);
  expect(refused.map(({ code }) => code)).toEqual(Array.from({ length: 99 }, () => 'stale-decision'));
  expect(await desk.revisions(id)).toHaveLength(2);
  expect(await desk.database.db.auditEntry.count({ where: { subject: id, action: { startsWith: 'review.' } } })).toBe(
    1,
  );
});

test('a stale decision is told what happened, when, and whether by another hand', async () => {
  desk.moveTo('2026-02-05T10:31:00.000Z');
  const id = await desk.submit();
  await desk.verify(id, desk.otherVerifier);
  desk.moveTo('2026-02-05T10:40:00.000Z');
  const stale = await refusal(
    reviewReport(desk.context(desk.verifier), id, { decision: 'reject', reason: 'r', revision: 1 }),
  );
  expect(stale.params).toEqual({
    action: 'verify',
    status: 'VERIFIED',
    revision: 2,
    at: '2026-02-05T10:31:00.000Z',
    by: 'other',
    time: '14:31',
    day: 'today',
  });
  desk.moveTo('2026-02-06T10:40:00.000Z');
  const later = await refusal(
    reviewReport(desk.context(desk.otherVerifier), id, { decision: 'reject', reason: 'r', revision: 1 }),
  );
  expect(later.params).toMatchObject({ by: 'you', day: '2026-02-05' });
});

test.each([
  ['en', 'Already accepted by another verifier at 14:31. Nothing was changed. Read the newest state, then decide.'],
  ['hy', 'Մեկ այլ ստուգող արդեն ընդունել է այն ժամը 14:31-ին։ Ոչինչ չի փոխվել։ Կարդացեք նոր վիճակը և ապա որոշեք։'],
  ['ru', 'Уже принято другим проверяющим в 14:31. Ничего не изменено. Прочтите новое состояние и затем решайте.'],
] as const)('a stale decision in the words of %s', (locale, words) => {
  const now = {
    action: 'verify',
    status: 'VERIFIED',
    revision: 2,
    at: '2026-02-05T10:31:00.000Z',
    by: 'other',
    time: '14:31',
  } as const;
  expect(viewProblem(problems.staleDecision({ ...now, day: 'today' }), locale).detail).toBe(words);
  expect(viewProblem(problems.staleDecision({ ...now, day: '2026-02-05' }), locale).detail).toContain('2026');
});
