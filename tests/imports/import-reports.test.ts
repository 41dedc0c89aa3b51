import { randomUUID } from 'node:crypto';
import { importReports } from '@/lib/imports/import-reports';
import { submitReport } from '@/lib/reports/submit-report';
import { accountsFor, contextFor, signedInAs, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { sampleReport } from '../support/sample-reports';

let database: TestDatabase;
let accounts: Accounts;
beforeEach(async () => {
  database = await testDatabase();
  accounts = await accountsFor(database.db);
});
afterEach(() => database.close());

const HEADER = ['observed_on', 'area_code', 'category', 'severity', 'source_type', 'people_affected', 'client_id'];
const now = new Date('2026-02-01T10:00:00.000Z');

function rowsOf(count: number, people = 100): string[][] {
  return Array.from({ length: count }, (_, index) => ['2023-01-05', 'askeran', 'FOOD', '3', 'HOUSEHOLD', String(people + index), '']);
}
function table(rows: string[][]) {
  return { header: HEADER, rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
}
const contributor = () => contextFor(database.db, accounts.people.CONTRIBUTOR, now);
const submitted = { as: 'submitted' } as const;

test('a file becomes reports that wait for a verifier, each with revision and reference; one line in the log', async () => {
  const { db } = database;
  const answer = await importReports(await contributor(), table(rowsOf(3)), submitted);
  expect(answer).toEqual({ batchId: expect.any(String), rows: 3, stored: 3, same: 0 });
  const reports = await db.report.findMany({ include: { revisions: true }, orderBy: { peopleAffected: 'asc' } });
  expect(reports).toHaveLength(3);
  for (const report of reports) {
    expect(report).toMatchObject({
      status: 'SUBMITTED', certainty: null, revision: 1, authorId: accounts.people.CONTRIBUTOR.id, batchId: answer.batchId,
      receivedAt: now, verifiedAt: null, publicFrom: null, publishedAt: null,
    });
    expect(report.revisions).toEqual([expect.objectContaining({ number: 1, previous: null, action: 'submit', status: 'SUBMITTED', at: now })]);
  }
  expect(reports.map(({ peopleAffected }) => peopleAffected)).toEqual([100, 101, 102]);
  expect(new Set(reports.map(({ reference }) => reference)).size).toBe(3);
  const log = await db.auditEntry.findMany({ where: { actorId: accounts.people.CONTRIBUTOR.id }, orderBy: { id: 'asc' } });
  expect(log.map(({ action, subject, detail }) => [action, subject, detail])).toEqual([['report.import', answer.batchId, { rows: 3, stored: 3 }]]);
  expect(await db.publicReport.count()).toBe(0);
});

test('the same file again stores nothing; at the same time from four sides, neither', async () => {
  const ctx = await contributor();
  await importReports(ctx, table(rowsOf(2)), submitted);
  expect(await importReports(ctx, table(rowsOf(5)), submitted)).toMatchObject({ stored: 3, same: 2 });
  const answers = await Promise.all([1, 2, 3, 4].map(() => importReports(ctx, table(rowsOf(40, 500)), submitted)));
  expect(answers.map(({ stored }) => stored).sort((a, b) => a - b)).toEqual([0, 0, 0, 40]);
  expect(await database.db.report.count()).toBe(45);
});

test('two people with the same file are two witnesses', async () => {
  const { person } = await signedInAs(database.db, 'CONTRIBUTOR');
  await importReports(await contributor(), table(rowsOf(2)), submitted);
  const other = await importReports(await contextFor(database.db, person, now), table(rowsOf(2)), submitted);
  expect(other).toMatchObject({ stored: 2, same: 0 });
});

test('one fault and nothing of the file is stored', async () => {
  const rows = rowsOf(50);
  rows[48]![3] = '9';
  await expect(importReports(await contributor(), table(rows), submitted)).rejects.toMatchObject({
    code: 'input-refused',
    fields: [{ field: 'row.50.severity', code: 'severity.range', params: { value: '9' } }],
  });
  expect(await database.db.report.count()).toBe(0);
  expect(await database.db.auditEntry.count({ where: { action: { startsWith: 'report' } } })).toBe(0);
});

test('an id that belongs to another report is named by its row', async () => {
  const ctx = await contributor();
  const report = sampleReport();
  await submitReport(ctx, report);
  const rows = rowsOf(3);
  rows[1]![6] = report.id;
  await expect(importReports(ctx, table(rows), submitted)).rejects.toMatchObject({
    fields: [{ field: 'row.3.client_id', code: 'row.taken', params: { value: report.id } }],
  });
  expect(await database.db.report.count()).toBe(1);
});

test('a report that was sent one by one is the same in a file', async () => {
  const ctx = await contributor();
  const id = randomUUID();
  await submitReport(ctx, { id, areaId: 'askeran', category: 'FOOD', severity: 3, peopleAffected: 100, observedOn: '2023-01-05', sourceType: 'HOUSEHOLD' });
  expect(await importReports(ctx, table(rowsOf(1).map((row) => row.with(6, id))), submitted)).toMatchObject({ stored: 0, same: 1 });
});

test('who may not submit may not import, and nobody but the system imports a record', async () => {
  const { ANALYST, ADMIN, VERIFIER } = accounts.people;
  for (const person of [ANALYST, ADMIN]) {
    await expect(importReports(await contextFor(database.db, person, now), table(rowsOf(1)), submitted)).rejects.toMatchObject({ code: 'not-allowed' });
  }
  await expect(importReports(await contextFor(database.db), table(rowsOf(1)), submitted)).rejects.toMatchObject({ code: 'sign-in-required' });
  await expect(importReports(await contextFor(database.db, VERIFIER, now), table(rowsOf(1)), { as: 'record' })).rejects.toMatchObject({
    code: 'not-allowed',
  });
});

test('more people than live there is asked once, and yes is an answer', async () => {
  const ctx = await contributor();
  const rows = table(rowsOf(1, 20_000));
  await expect(importReports(ctx, rows, submitted)).rejects.toMatchObject({ fields: [{ field: 'row.2.people_affected', code: 'people.unlikely' }] });
  await importReports(ctx, rows, { ...submitted, confirmed: true });
  expect(await database.db.report.findFirst()).toMatchObject({ peopleAffected: 20_000, unlikely: true });
});
