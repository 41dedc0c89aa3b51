import { currentCrisis } from '@/lib/crisis/current';
import type { Crisis } from '@/lib/crisis/schema';
import { openDb, type Db } from '@/lib/db/client';
import { getTrend } from '@/lib/estimates/get-trend';
import { NO_FILTERS, type Filters } from '@/lib/estimates/filters';
import { CHANGES_KEPT, readFigureChanges } from '@/lib/estimates/stored/figure-changes';
import { readDataVersion } from '@/lib/estimates/stored/data-version';
import { openDesk, type Desk } from '../review/desk';
import { howMany } from '../support/how-many';
import { numbers } from '../support/numbers';

/**
 * Figures that are carried on from version to version say what figures say that are made from everything: the same decisions are read by a process
 * that has read all along, and by one that has just begun.
 */
const NOW = new Date('2026-02-01T12:00:00.000Z');
const MOVES = howMany({ few: 20, full: 200 });
const VIEWS: Partial<Filters>[] = [
  {},
  { certainty: 'PROBABLE' },
  { category: 'FOOD', item: 'FOOD-BREAD' },
  { area: 'askeran', category: 'GAS' },
  { from: '2023-01-10', to: '2023-01-20', area: 'martuni' },
];
let desk: Desk;
let crisis: Crisis;
beforeEach(async () => {
  desk = await openDesk();
  crisis = await currentCrisis(desk.database.db);
});
afterEach(() => desk.close());

const answer = (db: Db, filters: Partial<Filters>) => getTrend(db, crisis, { ...NO_FILTERS, ...filters }, NOW);

/** What a process says that has read nothing before. */
async function anew(filters: Partial<Filters>) {
  const db = openDb(desk.database.pool);
  const trend = await answer(db, filters);
  await db.$disconnect();
  return trend;
}

function content(pick: (below: number) => number) {
  const [category, itemCode] = [['FOOD', 'FOOD-BREAD'], ['FOOD', null], ['GAS', 'GAS-NATGAS'], ['MEDICAL_AID', null]][pick(4)]!;
  const observedOn = ['2022-12-12', '2022-12-20', '2023-01-10', '2023-01-15', '2023-02-20', '2023-09-17'][pick(6)]!;
  const isPublished = pick(4) === 0;
  return {
    areaId: isPublished ? 'nk' : ['askeran', 'askeran-town', 'ivanyan', 'stepanakert', 'martuni'][pick(5)],
    category,
    itemCode,
    severity: pick(5) + 1,
    peopleAffected: [null, 0, 3, 40, 400][pick(5)],
    observedOn,
    ...(isPublished
      ? { sourceType: 'PUBLISHED', claimedBy: ['ICRC', 'Ministry'][pick(2)], citation: 'https://example.org/a', statement: 'What was said', validUntil: `${observedOn.slice(0, 8)}28` }
      : { sourceType: 'KEY_INFORMANT' }),
  };
}

test(`after each of ${MOVES} decisions every view is what a process sees that begins then`, async () => {
  const pick = numbers(7);
  const ids: string[] = [];
  let compared = 0;
  for (let move = 0; move < MOVES; move += 1) {
    const id = ids[pick(ids.length)];
    if (!id || pick(3) === 0) {
      const next = await desk.submit(content(pick));
      ids.push(next);
      await desk.decide(next, { decision: 'verify', certainty: ['CONFIRMED', 'PROBABLE', 'POSSIBLE'][pick(3)], reason: 'seen', sourceOpened: true });
    } else {
      const decision = [
        { decision: 'verify', certainty: 'CONFIRMED', reason: 'seen', sourceOpened: true },
        { decision: 'correct', content: content(pick), reason: 'taken down wrongly' },
        { decision: 'reopen', reason: 'new doubt' },
        { decision: 'reject', reason: 'not so' },
      ][pick(4)]!;
      // Not every decision fits every report: that is no matter here.
      await desk.decide(id, decision).catch(() => undefined);
    }
    for (const view of move % 5 === 4 ? VIEWS : VIEWS.slice(0, 2)) {
      const [carried, made] = [await answer(desk.database.db, view), await anew(view)];
      expect(carried.dataVersion).toBe(made.dataVersion);
      // As texts: megabytes are compared in no time.
      if (JSON.stringify(carried) !== JSON.stringify(made)) expect(carried).toEqual(made);
      compared += 1;
    }
  }
  expect(compared).toBe(MOVES * 2 + (MOVES / 5) * 3);
}, 300_000);

test('a version says which days of which category it touched', async () => {
  const id = await desk.submit({ areaId: 'askeran', category: 'GAS', itemCode: null, observedOn: '2023-01-20' });
  const { version } = await readDataVersion(desk.database.db);
  await desk.verify(id);
  const changes = () => desk.database.db.$transaction((tx) => readFigureChanges(tx, version, version + 1));
  expect(await changes()).toEqual({ spans: [{ category: 'GAS', from: '2023-01-20', to: '2023-02-02' }], statements: false });
  await desk.database.db.figureChange.deleteMany();
  expect(await changes()).toBeNull();
});

test('where a version is not written down, everything is read anew', async () => {
  const first = await desk.submit({ areaId: 'askeran', category: 'FOOD', itemCode: null, observedOn: '2023-01-20', severity: 2 });
  await answer(desk.database.db, {});
  await desk.verify(first);
  await desk.database.db.figureChange.deleteMany();
  expect(await answer(desk.database.db, {})).toEqual(await anew({}));
});

test(`no more than ${CHANGES_KEPT} versions are kept`, async () => {
  const { db } = desk.database;
  const { version } = await readDataVersion(db);
  await db.$executeRaw`INSERT INTO figure_change SELECT v, '[]', false FROM generate_series(${version - CHANGES_KEPT}::int8, ${version}::int8) AS v ON CONFLICT DO NOTHING`;
  await desk.verify(await desk.submit({}));
  const { _count: count, _min: min } = await db.figureChange.aggregate({ _count: true, _min: { version: true } });
  expect([count, Number(min.version)]).toEqual([CHANGES_KEPT, version + 2 - CHANGES_KEPT]);
});
