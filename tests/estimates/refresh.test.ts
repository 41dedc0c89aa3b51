import { currentCrisis } from '@/lib/crisis/current';
import { getTrend } from '@/lib/estimates/get-trend';
import { NO_FILTERS } from '@/lib/estimates/filters';
import { refreshArrivalLag } from '@/lib/estimates/refresh-arrival-lag';
import { rebuildPublic } from '@/lib/estimates/rebuild';
import { readDataVersion } from '@/lib/estimates/stored/data-version';
import { publishDue } from '@/lib/publication/publish-due';
import { openDesk, type Desk } from '../review/desk';

/** Everything public follows a decision in its transaction, and a rebuild from the reports finds nothing to mend. */
let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const NOW = new Date('2026-02-01T12:00:00.000Z');
const BREAD = {
  areaId: 'askeran',
  category: 'FOOD',
  itemCode: 'FOOD-BREAD',
  observedOn: '2023-01-20',
  severity: 4,
  peopleAffected: 300,
};
const version = async () => (await readDataVersion(desk.database.db)).version;
const differences = async () => (await rebuildPublic(desk.database.db, NOW)).differences;

async function askeran(day: string) {
  const { db } = desk.database;
  const trend = await getTrend(db, await currentCrisis(db), { ...NO_FILTERS, area: 'askeran' }, NOW);
  const { severity, people, reports } = trend.areas[0]!.byCategory.FOOD!;
  const at = trend.days.indexOf(day);
  return {
    severity: severity[at]!.map((part) => [part.severity, part.basis, part.people]),
    people: people[at]!.value,
    reports: reports[at]!,
  };
}

test('a decision shows in the figures at once, and leaves them at once', async () => {
  const id = await desk.submit(BREAD);
  expect(await askeran('2023-01-20')).toEqual({ severity: [[null, 'none', 17_200]], people: null, reports: 0 });
  await desk.verify(id);
  expect(await askeran('2023-01-20')).toEqual({ severity: [[4, 'own', 17_200]], people: 300, reports: 1 });
  expect(await askeran('2023-02-02')).toEqual({ severity: [[4, 'own', 17_200]], people: 300, reports: 0 });
  expect(await askeran('2023-02-03')).toEqual({ severity: [[null, 'none', 17_200]], people: null, reports: 0 });
  await desk.decide(id, { decision: 'reject', reason: 'an old photograph' });
  expect(await askeran('2023-01-20')).toEqual({ severity: [[null, 'none', 17_200]], people: null, reports: 0 });
  expect(await desk.database.db.leadCell.count()).toBe(0);
  expect(await desk.database.db.countCell.count()).toBe(0);
});

test('a correction leaves the place, item and days it had', async () => {
  const id = await desk.submit(BREAD);
  await desk.verify(id);
  const content = {
    ...BREAD,
    areaId: 'martuni',
    category: 'GAS',
    itemCode: null,
    observedOn: '2023-03-01',
    sourceType: 'FACILITY',
  };
  await desk.decide(id, { decision: 'correct', reason: 'taken down wrongly', content });
  const cells = await desk.database.db.leadCell.findMany({ distinct: ['areaId', 'category', 'itemCode'] });
  expect(cells.map(({ areaId, category, itemCode }) => [areaId, category, itemCode])).toEqual([['martuni', 'GAS', '']]);
  // 14 days, for each of the two grades that a PROBABLE report reaches.
  expect(await desk.database.db.leadCell.count()).toBe(28);
  expect(await differences()).toEqual([]);
});

test('a report of a place makes its cells there and its count in the district', async () => {
  await desk.verify(await desk.submit({ ...BREAD, areaId: 'askeran-town' }));
  expect((await desk.database.db.leadCell.findFirstOrThrow()).areaId).toBe('askeran-town');
  expect((await desk.database.db.countCell.findFirstOrThrow()).areaId).toBe('askeran');
  expect(await desk.database.db.publicReport.findFirstOrThrow()).toMatchObject({ areaId: 'askeran', scope: 'part' });
  expect((await askeran('2023-01-20')).severity).toEqual([[4, 'own', 17_200]]);
});

test('reports are counted by the day they describe and by certainty', async () => {
  for (const [observedOn, certainty] of [
    ['2023-01-20', 'PROBABLE'],
    ['2023-01-20', 'PROBABLE'],
    ['2023-01-20', 'CONFIRMED'],
    ['2023-01-21', 'PROBABLE'],
  ]) {
    const id = await desk.submit({ ...BREAD, observedOn });
    await desk.decide(id, { decision: 'verify', certainty, revision: 1, reason: 'Two neighbours say the same' });
  }
  const rows = await desk.database.db.countCell.findMany({ orderBy: [{ day: 'asc' }, { certainty: 'asc' }] });
  expect(rows.map(({ day, certainty, reports }) => [day.toISOString().slice(0, 10), certainty, reports])).toEqual([
    ['2023-01-20', 'PROBABLE', 2],
    ['2023-01-20', 'CONFIRMED', 1],
    ['2023-01-21', 'PROBABLE', 1],
  ]);
});

test('the data version moves with what is public, and with nothing else', async () => {
  const start = await version();
  const id = await desk.submit(BREAD);
  const other = await desk.submit(BREAD);
  await desk.decide(other, { decision: 'ask', question: 'Which village?' });
  expect(await version()).toBe(start);
  await desk.verify(id);
  expect(await version()).toBe(start + 1);
  await desk.withdraw(id);
  expect(await version()).toBe(start + 1);
  expect((await desk.publicRow(id))!.revision).toBe(2);
  await desk.decide(id, { decision: 'decline', reason: 'it is what happened' });
  expect(await version()).toBe(start + 1);
  expect(await differences()).toEqual([]);
});

test('what is due becomes public once, by one of many processes', async () => {
  desk.setDelay(24);
  const ids = await Promise.all([desk.submit(BREAD), desk.submit({ ...BREAD, severity: 5 })]);
  for (const id of ids) await desk.verify(id);
  const { db } = desk.database;
  expect(await publishDue({ db, now: new Date('2026-02-02T09:59:59.000Z') })).toBe(0);
  const due = new Date('2026-02-02T10:00:00.000Z');
  const counts = await Promise.all(Array.from({ length: 4 }, () => publishDue({ db, now: due })));
  expect(counts.reduce((sum, count) => sum + count)).toBe(2);
  // Each batch carries the instant at which it is made public.
  const within = { gte: due, lt: new Date(due.getTime() + 60_000) };
  expect(await db.publicReport.count({ where: { publishedAt: within } })).toBe(2);
  expect((await askeran('2023-01-20')).severity).toEqual([[5, 'own', 17_200]]);
  expect(await differences()).toEqual([]);
});

test('a rebuild names what was tampered with, repairs it, and is content the second time', async () => {
  const id = await desk.submit(BREAD);
  await desk.verify(id);
  const { db } = desk.database;
  const { publicId } = await desk.row(id);
  await db.$executeRaw`UPDATE lead_cell SET severity = 1 WHERE day = '2023-01-22' AND min_certainty = 'PROBABLE'`;
  await db.$executeRaw`DELETE FROM lead_cell WHERE day = '2023-01-23' AND min_certainty = 'POSSIBLE'`;
  await db.$executeRaw`INSERT INTO count_cell VALUES ('martuni', 'GAS', '', 'CONFIRMED', '2023-05-05', 7)`;
  await db.$executeRaw`UPDATE public_report SET people_affected = 305 WHERE public_id = ${publicId}`;
  const start = await version();
  const found = await differences();
  expect(found.map(({ kind, row }) => `${kind} ${row}`).sort()).toEqual([
    `different lead_cell askeran FOOD FOOD-BREAD PROBABLE 2023-01-22`,
    `different public_report ${publicId}`,
    `missing lead_cell askeran FOOD FOOD-BREAD POSSIBLE 2023-01-23`,
    `surplus count_cell martuni GAS CONFIRMED 2023-05-05`,
  ]);
  // Once for the rows, and once for each area and item that differed.
  expect(await version()).toBe(start + 3);
  expect(await differences()).toEqual([]);
});

test('the arrival lag of a running crisis is kept beside the version; a finished crisis has none', async () => {
  // Observed on 20 Jan 2023 and received years later: later than the longest lag there is.
  await desk.verify(await desk.submit(BREAD));
  const { db } = desk.database;
  const finished = await currentCrisis(db);
  const start = await version();
  await refreshArrivalLag(db, finished, NOW);
  expect(await version()).toBe(start);
  await refreshArrivalLag(db, { ...finished, endedOn: null }, NOW);
  await refreshArrivalLag(db, { ...finished, endedOn: null }, NOW);
  expect(await readDataVersion(db)).toMatchObject({ version: start + 1, arrivalLagDays: 14 });
});

test('a number from 1 to 9 stands nowhere but in the report itself', async () => {
  await desk.verify(await desk.submit({ ...BREAD, peopleAffected: 7 }));
  const { db } = desk.database;
  expect(await db.publicReport.findFirstOrThrow()).toMatchObject({ peopleAffected: null, peopleStatus: 'suppressed' });
  const cell = await db.leadCell.findFirstOrThrow();
  expect(cell).toMatchObject({ people: null, peopleLow: null, peopleHigh: null, peoplePublished: false });
  expect(cell.peopleOn).toEqual(new Date('2023-01-20T00:00:00.000Z'));
  expect((await askeran('2023-01-20')).people).toBeNull();
});
