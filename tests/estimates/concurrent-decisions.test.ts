import { Problem } from '@/lib/core/problem';
import { rebuildPublic } from '@/lib/estimates/rebuild';
import { openDesk, type Desk } from '../review/desk';
import { howMany } from '../support/how-many';

/**
 * Cells are merged by many decisions at once: after any mix of them, a rebuild from the reports must find no
 * difference.
 */
const WORKERS = 16;
const DECISIONS_EACH = howMany({ few: 5, full: 12 });
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** Few places, items and days, so that decisions meet. */
function content(pick: (below: number) => number) {
  const [category, itemCode] = [
    ['FOOD', 'FOOD-BREAD'],
    ['FOOD', null],
    ['GAS', 'GAS-NATGAS'],
  ][pick(3)]!;
  return {
    areaId: ['askeran', 'askeran-town', 'ivanyan', 'stepanakert'][pick(4)],
    category,
    itemCode,
    severity: pick(5) + 1,
    peopleAffected: [null, 3, 40, 400][pick(4)],
    observedOn: `2023-01-${10 + pick(8)}`,
    sourceType: 'KEY_INFORMANT',
  };
}

test('16 workers verify, correct, reject and reopen the same reports: nothing is out of line afterwards', async () => {
  const setUp = numbers(7);
  const ids: string[] = [];
  for (let index = 0; index < 40; index += 1) ids.push(await desk.submit(content(setUp)));

  let stood = 0;
  const worker = async (seed: number) => {
    const pick = numbers(seed);
    for (let turn = 0; turn < DECISIONS_EACH; turn += 1) {
      const id = ids[pick(ids.length)]!;
      const decision = [
        { decision: 'verify', certainty: ['CONFIRMED', 'PROBABLE', 'POSSIBLE'][pick(3)], reason: 'seen' },
        { decision: 'correct', content: content(pick), reason: 'taken down wrongly' },
        { decision: 'reopen', reason: 'new doubt' },
        { decision: 'reject', reason: 'not so' },
      ][[0, 0, 0, 1, 1, 2, 3][pick(7)]!]!;
      // Somebody else was faster, or the state does not allow it: that is what a real desk is like.
      await desk.decide(id, decision).then(
        () => (stood += 1),
        (error: unknown) => {
          if (!(error instanceof Problem) || error.status !== 409) throw error;
        },
      );
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, (_, index) => worker(index + 1)));

  expect(stood).toBeGreaterThan(WORKERS * DECISIONS_EACH / 4);
  expect(await desk.database.db.publicReport.count()).toBe(
    await desk.database.db.report.count({ where: { status: 'VERIFIED' } }),
  );
  expect(await desk.database.db.leadCell.count()).toBeGreaterThan(100);
  expect(await rebuildPublic(desk.database.db, new Date('2026-02-01T12:00:00.000Z'))).toEqual({
    reports: expect.any(Number),
    keys: expect.any(Number),
    differences: [],
  });
}, 120_000);
