import type { Crisis } from '@/lib/crisis/schema';
import { NO_FILTERS, type Filters } from '@/lib/estimates/filters';
import { getTrend } from '@/lib/estimates/get-trend';
import { openDesk, type Desk } from '../review/desk';
import { howMany } from '../support/how-many';
import { numbers } from '../support/numbers';
import { stepOf } from './support/history';

/** Figures as of an instant are computed from the log and the revisions; those of that day came from the cells. They must be the same. */
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const MUCH_LATER = new Date('2027-01-01T00:00:00.000Z');
const FILTERS: Partial<Filters>[] = [
  {}, { area: 'askeran' }, { category: 'FOOD' }, { category: 'FOOD', item: 'FOOD-BREAD' }, { certainty: 'PROBABLE' },
  { certainty: 'CONFIRMED', from: '2023-01-12', to: '2023-02-03' },
];

/** The crisis as it would be while it goes on, so that days end with the day of the instant. */
function whileRunning(crisis: Crisis): Crisis {
  const { endedOn: _e, figuresUntil: _f, openOn: _o, ...running } = crisis;
  return running as Crisis;
}

async function answer(crisis: Crisis, filters: Partial<Filters>, now: Date): Promise<string> {
  const { filters: _, arrivingDays: __, ...trend } = await getTrend(desk.database.db, crisis, { ...NO_FILTERS, ...filters }, now);
  return JSON.stringify(trend);
}

test('as of any moment of a random history, every figure, count and statement is what was said at that moment', async () => {
  const pick = numbers(41);
  const ids: string[] = [];
  const said: { crisis: Crisis; filters: Partial<Filters>; at: string; live: string }[] = [];
  const { crisis } = desk.context(desk.author);
  for (let step = 0; step < howMany({ few: 30, full: 300 }); step += 1) {
    const at = new Date(Date.UTC(2026, 1, 1, 9) + step * 5 * 3_600_000).toISOString().replace('.000', '');
    desk.moveTo(at);
    await stepOf(desk, pick, ids);
    const filters = FILTERS[step % FILTERS.length]!;
    const of = step % 12 === 5 ? whileRunning(crisis) : crisis;
    said.push({ crisis: of, filters, at, live: await answer(of, filters, new Date(at)) });
  }

  const versions = new Set<number>();
  for (const { crisis: of, filters, at, live } of said) {
    const then = await answer(of, { ...filters, asOf: at }, MUCH_LATER);
    expect(then === live ? at : JSON.stringify({ at, filters, then: then.slice(0, 2000), live: live.slice(0, 2000) })).toBe(at);
    versions.add((JSON.parse(then) as { dataVersion: number }).dataVersion);
  }
  // The history moved the public data often, and took reports back.
  expect(versions.size).toBeGreaterThan(10);
  expect(await desk.database.db.publicRevision.count({ where: { kind: 'withdrawn' } })).toBeGreaterThan(1);
  expect(await desk.database.db.publicRevision.count({ where: { kind: 'corrected' } })).toBeGreaterThan(2);
}, 300_000);

test('before the first publication there is nothing, and the version says so', async () => {
  const { crisis } = desk.context(desk.author);
  const trend = await getTrend(desk.database.db, crisis, { ...NO_FILTERS, asOf: '2026-01-20T00:00:00Z' }, MUCH_LATER);
  expect(trend.dataVersion).toBe(0);
  expect(trend.counts).toMatchObject({ reports: 0, days: 0, statements: 0 });
  expect(trend.areas[0]!.byCategory.FOOD!.severity.every((day) => day.every(({ severity }) => severity === null))).toBe(true);
});

test('the newest days of a crisis that goes on were still arriving, by what everybody could read', async () => {
  const { crisis } = desk.context(desk.author);
  const filters = { ...NO_FILTERS, asOf: '2026-02-03T09:00:00Z' };
  const { arrivingDays } = await getTrend(desk.database.db, whileRunning(crisis), filters, MUCH_LATER);
  // All reports describe January 2023 and became public in 2026: later than any lag that is told.
  expect(arrivingDays).toBe(14);
});

test('two decisions whose instants lie the wrong way round are two moments all the same', async () => {
  const { db } = desk.database;
  const [one, other] = [await desk.submit(), await desk.submit()];
  desk.moveTo('2026-06-01T10:00:10.000Z');
  await desk.verify(one);
  // Begun earlier, stored later.
  desk.moveTo('2026-06-01T10:00:05.000Z');
  await desk.verify(other);
  const lines = await db.publicRevision.findMany({ orderBy: { seq: 'desc' }, take: 2 });
  expect(lines.map(({ at }) => at.toISOString())).toEqual(['2026-06-01T10:00:10.000Z', '2026-06-01T10:00:10.000Z']);
  const { crisis } = desk.context(desk.author);
  const before = await getTrend(db, crisis, { ...NO_FILTERS, asOf: '2026-06-01T10:00:09Z' }, MUCH_LATER);
  const after = await getTrend(db, crisis, { ...NO_FILTERS, asOf: '2026-06-01T10:00:10Z' }, MUCH_LATER);
  expect([after.counts.reports - before.counts.reports, after.dataVersion - before.dataVersion]).toEqual([2, 2]);
});
