import { rebuildPublic } from '@/lib/estimates/rebuild';
import { readDataVersion } from '@/lib/estimates/stored/data-version';
import { openDesk, type Desk } from '../review/desk';
import { testDatabase } from '../support/database';

/** What was public, when: written by the database itself with every change of a public row. */
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const lines = () => desk.database.db.publicRevision.findMany({ orderBy: { seq: 'asc' } });
const linesOf = async (id: string) => {
  const { publicId } = await desk.row(id);
  return desk.database.db.publicRevision.findMany({ where: { publicId }, orderBy: { seq: 'asc' } });
};
const kinds = async (id: string) => (await linesOf(id)).map(({ kind }) => kind);
const version = async () => BigInt((await readDataVersion(desk.database.db)).version);
const correction = (changes: Record<string, unknown>, reason: string) => ({ decision: 'correct', reason, content: changes });
const CONTENT = {
  areaId: 'stepanakert', category: 'FOOD', itemCode: 'FOOD-BREAD', severity: 1, peopleAffected: 300, observedOn: '2022-12-20',
  sourceType: 'DIRECT_OBSERVATION',
};

test('the documented record: one line for each of its 219 statements, with the row that was public', async () => {
  const database = await testDatabase({ record: true });
  const { version: loaded, changedAt } = await readDataVersion(database.db);
  const written = await database.db.publicRevision.findMany();
  const rows = await database.db.$queryRaw<{ public_id: string; row: unknown }[]>`SELECT public_id, to_jsonb(public_report) AS row FROM public_report`;
  await database.close();
  expect(written).toHaveLength(219);
  expect(new Map(written.map(({ publicId, content }) => [publicId, content]))).toEqual(new Map(rows.map(({ public_id, row }) => [public_id, row])));
  for (const line of written) expect(line).toMatchObject({ kind: 'published', reason: null, version: BigInt(loaded), at: changedAt });
});

test('accepted, corrected, reopened, accepted again, not used: a line each, under the version that readers saw', async () => {
  const id = await desk.submit({ peopleAffected: 300 });
  expect(await kinds(id)).toEqual([]);
  const seen: bigint[] = [];
  const move = async (work: Promise<unknown>) => {
    await work;
    seen.push(await version());
  };
  await move(desk.verify(id));
  desk.moveTo('2026-02-01T10:20:30.000Z');
  await move(desk.decide(id, correction({ ...CONTENT, peopleAffected: 450 }, 'the source was read again')));
  await move(desk.decide(id, { decision: 'reopen', reason: 'a doubt of ours' }));
  await move(desk.verify(id));
  await move(desk.decide(id, { decision: 'reopen', reason: 'another doubt' }));
  await desk.decide(id, { decision: 'reject', reason: 'not so after all' });

  const written = await linesOf(id);
  expect(written.map(({ kind }) => kind)).toEqual(['published', 'corrected', 'withdrawn', 'restored', 'withdrawn']);
  expect(written.map((line) => line.version)).toEqual(seen);
  expect(written.map(({ content }) => (content as { people_affected: number } | null)?.people_affected)).toEqual([300, 450, undefined, 450, undefined]);
  expect(written.map(({ reason }) => reason)).toEqual([null, 'the source was read again', null, null, null]);
  expect(written[1]!.at).toEqual(new Date('2026-02-01T10:20:30.000Z'));
});

test('only the reason of a correction of something public is written, and no other reason ever', async () => {
  const first = await desk.submit({ note: 'behind the bakery' });
  await desk.verify(first);
  // The note is private: the row's number moves, and that is all the public learns.
  await desk.decide(first, correction({ ...CONTENT, peopleAffected: null, note: 'at the bakery' }, 'the note named a street'));
  const second = await desk.submit();
  await desk.decide(second, correction({ ...CONTENT, severity: 2 }, 'mended before anybody saw it'));
  await desk.decide(second, { decision: 'ask', question: 'which shop was it' });
  const third = await desk.submit();
  await desk.verify(third);
  await desk.edit(third, { severity: 4, reason: 'I was told wrongly' });
  await desk.decide(third, { decision: 'grant', reason: 'thank you for telling' });
  expect(await kinds(first)).toEqual(['published', 'corrected']);
  expect(await kinds(second)).toEqual([]);
  expect(await kinds(third)).toEqual(['published', 'corrected']);
  expect((await lines()).map(({ reason }) => reason).filter(Boolean)).toEqual(['the source was read again']);
  expect(JSON.stringify((await lines()).map(({ content }) => content))).not.toMatch(/bakery|clinics/);
});

test('a line is written once: changing and deleting are refused', async () => {
  const { pool } = desk.database;
  for (const statement of [
    `UPDATE public_revision SET reason = 'better'`,
    `DELETE FROM public_revision`,
    `TRUNCATE public_revision`,
    `INSERT INTO public_revision (public_id, kind, at, version) VALUES ('x', 'published', now(), 1)`,
    `INSERT INTO public_revision (public_id, kind, at, version, content) VALUES ('x', 'withdrawn', now(), 1, '{}')`,
  ]) {
    await expect(pool.query(statement)).rejects.toThrow(/append-only|check constraint/);
  }
});

test('a rebuild of a sound database writes no line; the repair of a row that was tampered with does', async () => {
  const { db, pool } = desk.database;
  const before = (await lines()).length;
  expect((await rebuildPublic(db, new Date('2026-02-02T00:00:00.000Z'))).differences).toEqual([]);
  expect(await lines()).toHaveLength(before);
  // Its newest revision is a correction, whose reason was written for another moment.
  const id = await desk.submit();
  await desk.verify(id);
  await desk.decide(id, correction({ ...CONTENT, note: 'a note' }, 'about the note'));
  const { publicId } = await desk.row(id);
  await pool.query('UPDATE public_report SET severity = 5 WHERE public_id = $1', [publicId]);
  await rebuildPublic(db, new Date('2026-02-02T00:00:00.000Z'));
  const added = (await lines()).slice(before + 2);
  expect(added.map((line) => [line.publicId, line.kind, line.reason])).toEqual([[publicId, 'corrected', null], [publicId, 'corrected', null]]);
  expect(added[1]!.version).toBe(await version());
});

test('decisions made at the same moment: no two transactions share a version, and lines stand in its order', async () => {
  const areas = ['stepanakert', 'askeran', 'martakert', 'martuni', 'lachin-road-villages'];
  const ids: string[] = [];
  for (let index = 0; index < 15; index += 1) ids.push(await desk.submit({ areaId: areas[index % 5] }));
  const before = (await lines()).length;
  await Promise.all(ids.map((id) => desk.verify(id)));
  const versions = (await lines()).slice(before).map((line) => line.version);
  expect(versions).toHaveLength(15);
  expect(new Set(versions).size).toBe(15);
  expect(versions).toEqual([...versions].sort((a, b) => Number(a - b)));
  expect(versions.at(-1)).toBe(await version());
});
