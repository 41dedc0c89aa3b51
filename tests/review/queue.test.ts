import { randomUUID } from 'node:crypto';
import { Problem } from '@/lib/core/problem';
import { areaTree } from '@/lib/crisis/areas';
import { currentAreas, currentItems } from '@/lib/crisis/current';
import { listOwnReports } from '@/lib/reports/read/list-own-reports';
import { getReportForReview } from '@/lib/review/get-report-for-review';
import { listQueue } from '@/lib/review/list-queue';
import { parseQueueFilter, queueQuery } from '@/lib/review/queue-filter';
import { readReport } from '@/lib/review/read-report';
import { signedInAs } from '../support/accounts';
import { openDesk, type Desk } from './desk';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const WHOLE = { category: null, areaId: null, after: null };
const references = (ids: string[]) => Promise.all(ids.map(async (id) => (await desk.row(id)).reference));

test('oldest first, in pages, without a hole or a repetition', async () => {
  const ids: string[] = [];
  for (let index = 0; index < 120; index += 1) {
    // Three at each instant: pages must not depend on the time alone.
    desk.moveTo(new Date(Date.UTC(2026, 1, 1) + Math.floor(index / 3) * 60_000).toISOString());
    ids.push(await desk.submit());
  }
  const ctx = desk.context(desk.verifier);
  const pages = [await listQueue(ctx, WHOLE)];
  while (pages.at(-1)!.next) pages.push(await listQueue(ctx, { ...WHOLE, after: pages.at(-1)!.next }));
  expect(pages.map(({ rows, total }) => [rows.length, total])).toEqual([
    [50, 120],
    [50, 120],
    [20, 120],
  ]);
  const seen = pages.flatMap(({ rows }) => rows);
  expect(new Set(seen.map(({ reference }) => reference))).toEqual(new Set(await references(ids)));
  expect(seen.map(({ receivedAt }) => receivedAt)).toEqual(seen.map(({ receivedAt }) => receivedAt).sort());
}, 60_000);

test('filtered by category and by area with the places inside it', async () => {
  const inPlace = await desk.submit({ areaId: 'ivanyan', category: 'GAS', itemCode: 'GAS-NATGAS' });
  desk.moveTo('2026-02-01T09:11:00.000Z');
  const inDistrict = await desk.submit({ areaId: 'askeran' });
  await desk.submit({ areaId: 'martuni' });
  const ctx = desk.context(desk.verifier);
  const of = async (filter: object) =>
    (await listQueue(ctx, { ...WHOLE, ...filter })).rows.map(({ reference }) => reference);
  expect(await of({ areaId: 'askeran' })).toEqual(await references([inPlace, inDistrict]));
  expect(await of({ category: 'GAS' })).toEqual(await references([inPlace]));
  expect(await of({ category: 'GAS', areaId: 'martuni' })).toEqual([]);
});

test('the filter stands in the address, and a word that is not known is refused', async () => {
  const areas = await currentAreas(desk.database.db);
  const filter = { category: 'GAS' as const, areaId: 'askeran', after: 'K7M2QX' };
  expect(parseQueueFilter(new URLSearchParams(queueQuery(filter)), areas)).toEqual(filter);
  expect(queueQuery(WHOLE)).toBe('');
  expect(() => parseQueueFilter(new URLSearchParams('category=WATER'), areas)).toThrow(Problem);
});

test('only verifiers see the queue', async () => {
  for (const role of ['CONTRIBUTOR', 'ANALYST', 'ADMIN'] as const) {
    await expect(listQueue(desk.context(desk.accounts.people[role]), WHOLE)).rejects.toThrow('not-allowed');
  }
});

test('a report for review shows its life and its neighbours, never who wrote it', async () => {
  const id = await desk.submit({ areaId: 'ivanyan', note: 'two days', observedOn: '2023-01-10' });
  await desk.decide(id, { decision: 'ask', question: 'Since when?' });
  await desk.edit(id, {
    areaId: 'ivanyan',
    note: 'two days',
    observedOn: '2023-01-10',
    severity: 2,
    reason: 'since Monday',
  });
  const alike = await desk.submit({ areaId: 'ivanyan', observedOn: '2023-01-10' });
  const near = await desk.submit({ areaId: 'askeran', observedOn: '2023-01-23', itemCode: 'FOOD-SALT' });
  await desk.submit({ areaId: 'askeran', observedOn: '2023-01-24' });
  await desk.submit({ areaId: 'martuni', observedOn: '2023-01-10' });
  const shown = await getReportForReview(desk.context(desk.verifier), id);

  expect(shown.history.map(({ action, by, reason, changed }) => [action, by, reason, changed])).toEqual([
    ['answer', 'contributor', 'since Monday', ['severity']],
    ['ask', 'you', 'Since when?', []],
    ['submit', 'contributor', null, []],
  ]);
  expect(shown.neighbours.map(({ reference, alike: same }) => [reference, same])).toEqual([
    [(await desk.row(alike)).reference, true],
    [(await desk.row(near)).reference, false],
  ]);
  expect(shown.content.note).toBe('two days');
  expect(shown.moves).toEqual(['verify', 'ask', 'reject', 'duplicate', 'correct']);
  const text = JSON.stringify(shown);
  expect(
    [desk.author.id, desk.author.name, desk.verifier.id, desk.verifier.name, id].filter((secret) =>
      text.includes(secret),
    ),
  ).toEqual([]);
});

test('the consequence of accepting is the one that follows', async () => {
  const areas = await currentAreas(desk.database.db);
  const tree = areaTree(areas, desk.context(desk.verifier).crisis.policy);
  const population = tree.districts.find(({ id }) => id === 'askeran')!.population!;
  await desk.verify(
    await desk.submit({ areaId: 'askeran', observedOn: '2023-01-10', severity: 2, peopleAffected: 40 }),
  );
  const id = await desk.submit({
    areaId: 'ivanyan',
    observedOn: '2023-01-12',
    severity: 4,
    peopleAffected: 203,
    itemCode: null,
  });
  const { preview } = await getReportForReview(desk.context(desk.verifier), id);
  expect(preview).toMatchObject({
    certainty: 'PROBABLE',
    day: '2023-01-12',
    publicFrom: '2026-02-01T09:10:00.000Z',
    report: { areaId: 'askeran', scope: 'part', peopleAffected: 205, severity: 4 },
  });
  expect(preview!.movements).toEqual([
    {
      areaId: 'nk',
      population: 120_000,
      severe: { before: 0, after: population },
      people: { before: expect.objectContaining({ value: 40 }), after: expect.objectContaining({ value: 205 }) },
    },
    {
      areaId: 'askeran',
      population,
      severe: { before: 0, after: population },
      people: { before: expect.objectContaining({ value: 40 }), after: expect.objectContaining({ value: 205 }) },
    },
  ]);
  await desk.verify(id);
  const cells = await desk.database.db.leadCell.findMany({
    where: { areaId: 'ivanyan', day: new Date('2023-01-12'), minCertainty: 'POSSIBLE' },
  });
  expect(cells).toMatchObject([{ severity: 4, people: 203 }]);
  expect((await getReportForReview(desk.context(desk.verifier), id)).preview).toBeNull();
  expect((await currentItems(desk.database.db)).length).toBe(53);
});

test('one report as each role may see it', async () => {
  const id = await desk.submit({ areaId: 'ivanyan', note: 'two days' });
  const as = (role: 'CONTRIBUTOR' | 'VERIFIER' | 'ANALYST' | 'ADMIN') =>
    readReport(desk.context(desk.accounts.people[role]), id);
  expect(await as('CONTRIBUTOR')).toMatchObject({
    id,
    content: { note: 'two days', areaId: 'ivanyan' },
    moves: ['edit', 'withdraw'],
  });
  expect(await as('VERIFIER')).toMatchObject({ own: false, content: { note: 'two days' } });
  await expect(as('ANALYST')).rejects.toThrow('not-found');
  await expect(as('ADMIN')).rejects.toThrow('not-allowed');
  await expect(readReport(desk.context(desk.otherVerifier), 'K7M2QX')).rejects.toThrow('not-found');
  await desk.verify(id);
  const analyst = (await as('ANALYST')) as unknown as { content: Record<string, unknown> };
  expect(analyst.content).toMatchObject({ areaId: 'askeran', severity: 1 });
  expect(Object.keys(analyst.content)).not.toContain('note');
});

test('the own list: newest first, with the question of the verifier, and nobody else’s', async () => {
  const first = await desk.submit();
  desk.moveTo('2026-02-02T09:10:00.000Z');
  const second = await desk.submit({ areaId: 'ivanyan' });
  await desk.submit({}, desk.verifier);
  await desk.decide(second, { decision: 'ask', question: 'Which street?' });
  const { reports, next } = await listOwnReports(desk.context(desk.author), { after: null });
  expect(next).toBeNull();
  expect(reports.map(({ id }) => id)).toEqual([second, first]);
  expect(reports[0]).toMatchObject({
    status: 'NEEDS_INFO',
    lastMove: { action: 'ask', reason: 'Which street?' },
    moves: ['answer', 'withdraw'],
    words: { area: 'Ivanyan / Khojaly, Askeran district', category: 'Food', severity: '1 Minimal' },
  });
});

test("somebody else's report answers a contributor exactly like one that is not there", async () => {
  const id = await desk.submit();
  const stranger = (await signedInAs(desk.database.db, 'CONTRIBUTOR')).person;
  const answers = await Promise.all(
    [id, randomUUID(), (await desk.row(id)).reference, 'ABCDEF', 'nonsense'].map((key) =>
      readReport(desk.context(stranger), key).catch((error: Problem) => [error.code, error.params, error.fields]),
    ),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['["not-found",{},[]]']));
});
