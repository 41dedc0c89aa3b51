import { importReports } from '@/lib/imports/import-reports';
import { listImports } from '@/lib/imports/list-imports';
import { undoImport } from '@/lib/imports/undo-import';
import { listQueue } from '@/lib/review/list-queue';
import { ANONYMOUS } from '@/lib/auth/actor';
import { openDesk, type Desk } from '../review/desk';
import { howMany } from '../support/how-many';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const HEADER = ['observed_on', 'area_code', 'category', 'severity', 'source_type', 'people_affected'];
const EVERYTHING = { category: null, areaId: null, after: null } as const;

function file(count: number, people = 100) {
  const rows = Array.from({ length: count }, (_, index) => ({
    row: index + 2,
    cells: ['2023-01-05', 'askeran', 'FOOD', '3', 'HOUSEHOLD', String(people + index)],
  }));
  return { header: HEADER, rows };
}
const ask = { decision: 'ask', question: 'Which shop?' };
const bring = async (count = 3, by = desk.author, people = 100) => {
  const { batchId } = await importReports(desk.context(by), file(count, people), { as: 'submitted' });
  const reports = await desk.database.db.report.findMany({ where: { batchId }, orderBy: { peopleAffected: 'asc' } });
  return { batchId: batchId!, ids: reports.map(({ id }) => id) };
};
const undo = (batchId: string, by = desk.author) => undoImport(desk.context(by), batchId);
const queue = async () => (await listQueue(desk.context(desk.verifier), EVERYTHING)).rows.map(({ reference }) => reference);
const statuses = async (ids: string[]) => Promise.all(ids.map(async (id) => (await desk.row(id)).status));

test('everything of the import is taken back, in revisions of its author; the queue is as it was before', async () => {
  const single = await desk.submit();
  const before = await queue();
  const { batchId, ids } = await bring();
  expect(await queue()).toHaveLength(before.length + 3);
  desk.moveTo('2026-02-01T09:20:00.000Z');

  expect(await undo(batchId)).toEqual({ withdrawn: 3 });
  expect(await queue()).toEqual(before);
  expect(await statuses([single, ...ids])).toEqual(['SUBMITTED', 'WITHDRAWN', 'WITHDRAWN', 'WITHDRAWN']);
  const [first, second] = await desk.revisions(ids[0]!);
  expect(first).toMatchObject({ number: 1, action: 'submit', status: 'SUBMITTED', peopleAffected: 100 });
  expect(second).toMatchObject({
    number: 2, previous: 1, action: 'withdraw', actorId: desk.author.id, reason: 'Import undone.', status: 'WITHDRAWN', peopleAffected: 100,
    at: new Date('2026-02-01T09:20:00.000Z'),
  });
  const [line] = await desk.database.db.auditEntry.findMany({ where: { subject: batchId }, orderBy: { id: 'desc' } });
  expect(line).toMatchObject({ action: 'report.undoImport', actorId: desk.author.id, detail: { withdrawn: 3 } });

  expect(await undo(batchId)).toEqual({ withdrawn: 3 });
  expect(await desk.revisions(ids[0]!)).toHaveLength(2);
});

test('a report that its author withdrew before stays as it is', async () => {
  const { batchId, ids } = await bring();
  await desk.withdraw(ids[1]!);
  expect(await undo(batchId)).toEqual({ withdrawn: 2 });
  expect(await desk.revisions(ids[1]!)).toHaveLength(2);
});

test('once a verifier took up the first of its reports, the import stays', async () => {
  const { batchId, ids } = await bring();
  await desk.decide(ids[2]!, ask);
  await expect(undo(batchId)).rejects.toMatchObject({ code: 'import-reviewed', status: 409 });
  expect(await statuses(ids)).toEqual(['SUBMITTED', 'SUBMITTED', 'NEEDS_INFO']);
  expect((await desk.database.db.importBatch.findUniqueOrThrow({ where: { id: batchId } })).undoneAt).toBeNull();
});

test('an import stays too while another report is held for a duplicate of one of its own', async () => {
  const single = await desk.submit();
  const { batchId, ids } = await bring();
  await desk.decide(single, { decision: 'duplicate', duplicateOf: (await desk.row(ids[0]!)).reference, reason: 'same shop' });
  await expect(undo(batchId)).rejects.toMatchObject({ code: 'import-reviewed' });
});

test('somebody else’s import answers like one that does not exist', async () => {
  const { batchId } = await bring(1);
  for (const [id, by] of [[batchId, desk.verifier], ['00000000-0000-4000-8000-000000000000', desk.author], ['no-id', desk.author]] as const) {
    await expect(undo(id, by)).rejects.toMatchObject({ code: 'not-found' });
  }
  await expect(undo(batchId, desk.accounts.people.ANALYST)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(undoImport({ ...desk.context(desk.author), actor: ANONYMOUS }, batchId)).rejects.toMatchObject({ code: 'sign-in-required' });
});

test('a decision and an undo at the same moment: one of them, never both', async () => {
  for (let round = 0; round < howMany({ few: 4, full: 16 }); round += 1) {
    const { batchId, ids } = await bring(5, desk.author, 1_000 * round);
    const moves = [() => undo(batchId), () => desk.decide(ids[4]!, ask)];
    const started = (round % 2 ? moves : moves.toReversed()).map((move) => move());
    const [undone, asked] = await Promise.allSettled(round % 2 ? started : started.toReversed());
    const isUndone = undone!.status === 'fulfilled';
    expect(asked!.status).toBe(isUndone ? 'rejected' : 'fulfilled');
    const { reason } = (isUndone ? asked : undone) as PromiseRejectedResult;
    // Who looks after the undo is told of the state, who looked before it of the newer revision.
    expect(isUndone ? ['stale-decision', 'state-refused'] : ['import-reviewed']).toContain(reason.code);
    const rest = isUndone ? 'WITHDRAWN' : 'SUBMITTED';
    expect(await statuses(ids)).toEqual([rest, rest, rest, rest, isUndone ? 'WITHDRAWN' : 'NEEDS_INFO']);
  }
});

test('the same file after an undo takes its reports up again, under an import of their own', async () => {
  const first = await bring();
  await desk.withdraw(first.ids[1]!);
  await desk.edit(first.ids[2]!, { severity: 5 });
  desk.moveTo('2026-02-01T09:20:00.000Z');
  await undo(first.batchId);
  desk.moveTo('2026-02-01T09:30:00.000Z');

  const again = await importReports(desk.context(desk.author), file(3), { as: 'submitted' });
  expect(again).toMatchObject({ rows: 3, stored: 2, same: 1 });
  expect(again.batchId).not.toBe(first.batchId);
  expect(await statuses(first.ids)).toEqual(['SUBMITTED', 'WITHDRAWN', 'SUBMITTED']);
  const revisions = await desk.revisions(first.ids[2]!);
  expect(revisions.map(({ action, severity }) => [action, severity])).toEqual([['submit', 3], ['edit', 5], ['withdraw', 5], ['edit', 3]]);
  expect(await desk.row(first.ids[2]!)).toMatchObject({ revision: 4, severity: 3, batchId: again.batchId });

  const imports = await listImports(desk.context(desk.author));
  expect(imports.map(({ batchId, canUndo, undoneAt }) => [batchId, canUndo, undoneAt])).toEqual([
    [again.batchId, true, null], [first.batchId, false, '2026-02-01T09:20:00.000Z'],
  ]);
  expect(await undo(again.batchId!)).toEqual({ withdrawn: 2 });
  expect(await listImports(desk.context(desk.verifier))).toEqual([]);
});
