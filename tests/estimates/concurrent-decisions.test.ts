import type { Context } from '@/lib/auth/context';
import { Problem } from '@/lib/core/problem';
import { openDb, openPool, type Db, type Pool } from '@/lib/db/client';
import { rebuildPublic } from '@/lib/estimates/rebuild';
import { importReports } from '@/lib/imports/import-reports';
import { editReport } from '@/lib/reports/edit-report';
import { submitReport } from '@/lib/reports/submit-report';
import { withdrawReport } from '@/lib/reports/withdraw-report';
import { reviewReport } from '@/lib/review/review-report';
import { reviewReports } from '@/lib/review/review-reports';
import { openDesk, type Desk } from '../review/desk';
import type { Person } from '../support/accounts';
import { howMany } from '../support/how-many';
import { numbers } from '../support/numbers';
import { sampleReport } from '../support/sample-reports';
import { recomputedCells, storedCells } from './support/recompute-cells';

/**
 * Cells are kept by many decisions at once, over two pools as two processes have them: after any mix of them every cell is what a computation
 * from all reports gives, a rebuild finds nothing, and the public log is whole. Whatever deadlock there was has been tried again.
 */
const WORKERS = 16;
const MOVES_EACH = howMany({ few: 6, full: 20 });
const RUNS = howMany({ few: 1, full: 10 });
let desk: Desk;
let second: { pool: Pool; db: Db };
beforeEach(async () => {
  desk = await openDesk();
  const pool = openPool(desk.database.url, 10);
  second = { pool, db: openDb(pool) };
});
afterEach(async () => {
  await second.db.$disconnect();
  if (!second.pool.ended) await second.pool.end();
  await desk.close();
});

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
    peopleAffected: [null, 0, 3, 7, 40, 41, 42, 400][pick(8)],
    observedOn: `2023-01-${10 + pick(8)}`,
    sourceType: 'KEY_INFORMANT',
  };
}

/** One person at work in one of the two processes. */
function worker(db: Db, ids: string[], pick: (below: number) => number) {
  const as = (person: Person): Context => ({ ...desk.context(person), db });
  const verifier = () => as([desk.verifier, desk.otherVerifier][pick(2)]!);
  const author = as(desk.author);
  const any = () => ids[pick(ids.length)]!;
  const seen = async (id: string) => (await db.report.findUniqueOrThrow({ where: { id } })).revision;
  const certainty = () => ['CONFIRMED', 'PROBABLE', 'POSSIBLE'][pick(3)];
  const decide = async (decision: object) => {
    const id = any();
    await reviewReport(verifier(), id, { revision: await seen(id), ...decision });
  };
  const moves: (() => Promise<unknown>)[] = [
    () => decide({ decision: 'verify', certainty: certainty(), reason: 'seen' }),
    () => decide({ decision: 'verify', certainty: certainty(), reason: 'seen' }),
    () => decide({ decision: 'correct', content: content(pick), reason: 'taken down wrongly' }),
    () => decide({ decision: 'reopen', reason: 'new doubt' }),
    () => decide({ decision: 'reject', reason: 'not so' }),
    async () => {
      const some = Array.from({ length: 8 }, any);
      const reports = await Promise.all(some.map(async (id) => ({ id, revision: await seen(id) })));
      const answers = await reviewReports(verifier(), { decision: 'verify', certainty: certainty(), reason: 'seen', reports });
      for (const answer of answers) if (answer.outcome === 'refused' && answer.problem.status !== 409) throw answer.problem;
    },
    async () => {
      const report = { ...sampleReport(0), ...content(pick) };
      await submitReport(author, report);
      ids.push(report.id);
    },
    async () => {
      const id = any();
      await withdrawReport(author, id, { revision: await seen(id) });
    },
    async () => {
      const id = any();
      await editReport(author, id, { revision: await seen(id), ...content(pick) });
    },
    async () => {
      const { areaId, category, observedOn } = content(pick);
      const cells = [observedOn, areaId, category, String(pick(5) + 1), 'HOUSEHOLD', String(pick(1_000_000))].map(String);
      const header = ['observed_on', 'area_code', 'category', 'severity', 'source_type', 'people_affected'];
      const { batchId } = await importReports(author, { header, rows: [{ row: 2, cells }] }, { as: 'submitted', confirmed: true });
      const brought = await db.report.findMany({ where: { batchId: batchId! }, select: { id: true } });
      ids.push(...brought.map(({ id }) => id));
    },
  ];
  return moves[pick(moves.length)]!();
}

test.each(Array.from({ length: RUNS }, (_, run) => run + 1))('16 workers in two processes, mixed moves on the same reports: no cell is wrong (run %i)', async (run) => {
  const setUp = numbers(run);
  const ids: string[] = [];
  for (let index = 0; index < 40; index += 1) ids.push(await desk.submit(content(setUp)));

  let stood = 0;
  const work = async (index: number) => {
    const pick = numbers(run * 100 + index);
    for (let turn = 0; turn < MOVES_EACH; turn += 1) {
      // Somebody else was faster, or the state does not allow it: that is what a real desk is like.
      await worker(index % 2 ? desk.database.db : second.db, ids, pick).then(
        () => (stood += 1),
        (error: unknown) => {
          if (!(error instanceof Problem) || error.status !== 409) throw error;
        },
      );
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, (_, index) => work(index + 1)));

  const { db, pool } = desk.database;
  expect(stood).toBeGreaterThan((WORKERS * MOVES_EACH) / 4);
  expect(await db.publicReport.count()).toBe(await db.report.count({ where: { status: 'VERIFIED' } }));
  const stored = await storedCells(db);
  expect(stored.leads.length).toBeGreaterThan(100);
  expect(stored).toEqual(await recomputedCells(db));
  expect(await rebuildPublic(db, new Date('2026-02-01T12:00:00.000Z'))).toMatchObject({ differed: 0, differences: [] });
  const { rows: broken } = await pool.query(`
    SELECT seq FROM (
      SELECT line.*, lag(hash, 1, repeat('0', 64)) OVER (ORDER BY seq) AS before, row_number() OVER (ORDER BY seq) AS place, public_link(line) AS own
      FROM public_revision AS line
    ) AS walked WHERE seq <> place OR previous_hash <> before OR hash <> own`);
  expect(broken).toEqual([]);
}, 300_000);
