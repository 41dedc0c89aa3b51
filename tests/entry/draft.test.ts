import 'fake-indexeddb/auto';
import { dropDraft, getDraft, getMended, putDraft, type Draft } from '@/lib/entry/draft';
import { keepReport } from '@/lib/entry/keep-report';
import { lastReport } from '@/lib/entry/last-report';
import { lock } from '@/lib/outbox/locked';
import { openOutboxDb, type OutboxDb } from '@/lib/outbox/outbox-db';
import { putReport } from '@/lib/outbox/put-report';

const ID = '0190b1de-7a4f-4c11-9c5e-1f6f4e3f0a01';
const draft: Draft = { id: ID, answers: { category: 'GAS', note: 'since six' }, step: 'where', day: '2023-02-20', savedAt: 5 };
const last = { id: ID, areaId: 'hill' };
const sealed = Uint8Array.from([1, 2, 3]);
let db: OutboxDb;

beforeEach(async () => {
  db = await openOutboxDb();
  await Promise.all((['reports', 'receipts', 'locked', 'settings'] as const).map((store) => db.clear(store)));
});
afterEach(() => db.close());

test('a draft comes back as it was, and lies there unreadable', async () => {
  await putDraft(db, draft);
  expect(await getDraft(db)).toEqual(draft);
  const [lying] = await db.getAll('locked');
  expect(Buffer.from(lying!.bytes).toString('latin1')).not.toContain('since');
  await dropDraft(db);
  expect(await getDraft(db)).toBeNull();
  expect(await db.count('locked')).toBe(0);
});

test('a saved report takes the draft with it and is remembered as the last one', async () => {
  await putDraft(db, draft);
  await keepReport(db, { id: ID, sealed, last }, 1000);
  expect(await db.getAllKeys('reports')).toEqual([ID]);
  expect(await db.getAllKeys('locked')).toEqual(['last']);
  expect(await lastReport(db)).toEqual({ ...last, savedAt: 1000 });
});

test('a draft whose report was kept before the power went is not opened again', async () => {
  await putDraft(db, draft);
  await putReport(db, { id: ID, sealed });
  expect(await getDraft(db)).toBeNull();
  expect(await db.count('locked')).toBe(0);
});

const refusal = { at: 9, status: 422, code: 'input-refused', title: 'Not stored', detail: '', errors: [] };
const said = { areaId: 'hill', note: 'since six' };

async function refused(): Promise<void> {
  const entry = await putReport(db, { id: ID, sealed });
  await db.put('reports', { ...entry, state: 'refused', refusal });
  await db.put('locked', await lock(`answers:${ID}`, said));
}

test('what mends a refused report lies with its answers, beside a new draft, until it is saved again', async () => {
  await refused();
  expect(await getMended(db, ID)).toEqual({ mended: { id: ID, said, refusal }, draft: null });
  const mends = { id: ID, said, refusal };
  const other = { ...draft, id: '0190b1de-7a4f-4c11-9c5e-1f6f4e3f0a02' };
  await putDraft(db, other);
  await putDraft(db, { ...draft, mends });
  expect(await getMended(db, ID)).toEqual({ mended: mends, draft });
  await dropDraft(db, mends);
  expect(await getMended(db, ID)).toEqual({ mended: mends, draft: null });
  await keepReport(db, { id: ID, sealed, last, mends: ID }, 1000);
  expect(await getMended(db, ID)).toBeNull();
  expect(await getDraft(db)).toEqual(other);
  expect((await db.getAllKeys('locked')).sort()).toEqual(['draft', 'last']);
});

test('a report that is sent under another id takes the refused one with it, and its answers', async () => {
  await refused();
  const other = '0190b1de-7a4f-4c11-9c5e-1f6f4e3f0a02';
  await keepReport(db, { id: other, sealed, last: { ...last, id: other }, mends: ID }, 1000);
  expect(await db.getAllKeys('reports')).toEqual([other]);
  expect(await db.getAllKeys('locked')).toEqual(['last']);
});
