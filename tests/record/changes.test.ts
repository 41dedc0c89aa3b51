import { currentAreas } from '@/lib/crisis/current';
import { NO_FILTERS, type Filters } from '@/lib/estimates/filters';
import { getPublicReport } from '@/lib/record/get-public-report';
import { changesIn, listChanges } from '@/lib/record/read-changes';
import { readChangesPage } from '@/lib/record/read-changes-page';
import { openDesk, type Desk } from '../review/desk';

let desk: Desk;
let [corrected, withdrawn, restored, untouched] = ['', '', '', ''];
const CONTENT = {
  areaId: 'stepanakert', category: 'FOOD', itemCode: 'FOOD-BREAD', severity: 1, peopleAffected: 300, observedOn: '2022-12-20',
  sourceType: 'DIRECT_OBSERVATION',
};

beforeAll(async () => {
  desk = await openDesk();
  const publish = async (changes: Record<string, unknown>) => {
    const id = await desk.submit({ ...CONTENT, note: 'canary-note', ...changes });
    await desk.verify(id);
    return id;
  };
  corrected = await publish({});
  withdrawn = await publish({ areaId: 'askeran', category: 'GAS', itemCode: 'GAS-NATGAS', peopleAffected: 777 });
  restored = await publish({ areaId: 'martuni', observedOn: '2023-03-01', peopleAffected: 4 });
  untouched = await publish({ areaId: 'martakert' });
  const correct = (id: string, content: Record<string, unknown>, reason: string) =>
    desk.decide(id, { decision: 'correct', reason, content: { ...CONTENT, ...content } });
  desk.moveTo('2026-02-03T22:45:00.000Z');
  await correct(corrected, { peopleAffected: 450, severity: 3, observedOn: '2023-01-05', note: 'canary-other' }, 'the clinic counted again');
  await correct(withdrawn, { areaId: 'askeran', category: 'GAS', itemCode: 'GAS-NATGAS', peopleAffected: 888 }, 'canary-of-the-withdrawn');
  await correct(untouched, { areaId: 'martakert', note: 'canary-third' }, 'canary-reason-of-a-note');
  desk.moveTo('2026-02-04T09:00:00.000Z');
  await desk.decide(withdrawn, { decision: 'reopen', reason: 'canary-doubt' });
  await desk.decide(restored, { decision: 'reopen', reason: 'canary-doubt' });
  desk.moveTo('2026-02-05T09:00:00.000Z');
  await desk.verify(restored);
});
afterAll(() => desk.close());

const publicId = async (id: string) => (await desk.row(id)).publicId;
const record = async (id: string) => {
  const { db } = desk.database;
  return (await getPublicReport(db, desk.context(desk.author).crisis, await publicId(id)))!;
};
const asked = async (filters: Partial<Filters> = {}) => {
  const { db } = desk.database;
  return { crisis: desk.context(desk.author).crisis, areas: await currentAreas(db), filters: { ...NO_FILTERS, ...filters } };
};
const changes = async (filters: Partial<Filters> = {}, after: string | null = null) =>
  listChanges(desk.database.db, { ...(await asked(filters)), after });

test('a corrected report: what it says now, and what it said before, when and why', async () => {
  const { report, history } = await record(corrected);
  expect(report).toMatchObject({ peopleAffected: 450, severity: 3, observedOn: '2023-01-05', revision: 3, publishedOn: '2026-02-01' });
  expect(history.map(({ kind, on, version, changed, reason }) => ({ kind, on, version, changed, reason }))).toEqual([
    // 22:45 UTC is the next day where the crisis is.
    { kind: 'corrected', on: '2026-02-04', version: expect.any(Number), changed: ['observedOn', 'severity', 'people'], reason: 'the clinic counted again' },
    { kind: 'published', on: '2026-02-01', version: expect.any(Number), changed: [], reason: null },
  ]);
  expect(history[0]!.before).toMatchObject({ peopleAffected: 300, severity: 1, observedOn: '2022-12-20' });
});

test('a withdrawn report keeps a name and a history without any of its content', async () => {
  const found = await record(withdrawn);
  expect(found.report).toBeNull();
  expect(found.history.map(({ kind, on }) => `${kind} ${on}`)).toEqual(['withdrawn 2026-02-04', 'corrected 2026-02-04', 'published 2026-02-01']);
  expect(JSON.stringify(found)).not.toMatch(/askeran|GAS|777|888|canary/i);
});

test('one that is public again has its whole history, compared with what was public before', async () => {
  const { report, history } = await record(restored);
  expect(report).toMatchObject({ peopleAffected: null, peopleStatus: 'suppressed', publishedOn: '2026-02-05' });
  expect(history.map(({ kind, changed }) => [kind, changed])).toEqual([['restored', []], ['withdrawn', []], ['published', []]]);
});

test('a correction of something private is nothing to readers', async () => {
  const { history } = await record(untouched);
  expect(history.map(({ kind }) => kind)).toEqual(['published']);
  expect((await changes()).changes.map(({ publicId: id }) => id)).not.toContain(await publicId(untouched));
});

test('a report that never was public, or has no such name, is not there', async () => {
  const waiting = await desk.submit();
  const { db } = desk.database;
  const { crisis } = desk.context(desk.author);
  for (const name of [await publicId(waiting), corrected, 'none', '', "x'y", 'x\0y', 'x'.repeat(70)]) {
    expect(await getPublicReport(db, crisis, name)).toBeNull();
  }
});

test('the changes, newest first, nothing private among them', async () => {
  const list = await changes();
  expect(list.total).toBe(5);
  expect(list.next).toBeUndefined();
  const ids = { [await publicId(corrected)]: 'corrected', [await publicId(withdrawn)]: 'withdrawn', [await publicId(restored)]: 'restored' };
  expect(list.changes.map(({ kind, publicId: id, isPublic }) => [ids[id], kind, isPublic])).toEqual([
    ['restored', 'restored', true],
    ['restored', 'withdrawn', true],
    ['withdrawn', 'withdrawn', false],
    ['withdrawn', 'corrected', false],
    ['corrected', 'corrected', true],
  ]);
  expect(JSON.stringify(list)).not.toMatch(/canary|777|888|askeran|GAS|22:45|"4"/);
  const later = await changes({}, list.changes[2]!.place);
  expect(later.changes).toEqual(list.changes.slice(3));
});

test.each([
  [{}, 5, '2026-02-05'],
  [{ category: 'FOOD' }, 3, '2026-02-05'],
  [{ category: 'GAS' }, 2, '2026-02-04'],
  [{ area: 'nk' }, 5, '2026-02-05'],
  [{ area: 'martuni' }, 2, '2026-02-05'],
  [{ area: 'martakert' }, 0, null],
  // Before the correction it described December, after it January: both views are touched.
  [{ from: '2022-12-01', to: '2022-12-31' }, 3, '2026-02-04'],
  [{ from: '2023-01-01', to: '2023-01-31' }, 1, '2026-02-04'],
  [{ item: 'FOOD-BREAD', from: '2023-02-01' }, 2, '2026-02-05'],
  [{ certainty: 'CONFIRMED' }, 0, null],
  [{ severity: 5 }, 5, '2026-02-05'],
] as const)('changes that touch a view: %j', async (filters, count, newestOn) => {
  expect(await changesIn(desk.database.db, await asked(filters))).toEqual({ count, newestOn });
  const { severity: _, ...selecting } = filters as Partial<Filters>;
  expect((await changes(selecting)).total).toBe(count);
});

test('the address of the page is read by the one schema; a place that is none is refused', async () => {
  const ctx = desk.context(desk.author);
  const view = await readChangesPage(ctx, { category: 'GAS' });
  expect('list' in view && [view.list.total, view.isFirstPage]).toEqual([2, true]);
  for (const params of [{ after: 'x' }, { after: ['1', '2'] }, { sort: 'oldest' }, { after: '9'.repeat(19) }]) {
    const refused = await readChangesPage(ctx, params);
    expect('problem' in refused && refused.problem.code).toBe('parameter-refused');
  }
});
