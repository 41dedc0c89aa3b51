import { accountsFor, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { shuffled } from '../support/numbers';
import { sampleReport } from '../support/sample-reports';
import { postReports } from './api';

/** The thousand of them is sent over real HTTP in tests/api/acknowledged-is-stored.test.ts. */
const REPORTS = 200;
const AT_ONCE = 50;

let database: TestDatabase;
let accounts: Accounts;

beforeAll(async () => {
  database = await testDatabase();
  accounts = await accountsFor(database.db);
});
afterAll(() => database.close());

/** Runs the tasks with so many at once that some are always in each other's way. */
async function inParallel<T>(tasks: (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = [];
  const queue = [...tasks.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await next[1]();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

test('200 reports, each sent one to five times, 50 at once: 200 rows, one receipt each', async () => {
  const reports = Array.from({ length: REPORTS }, (_, index) => sampleReport(index));
  const sendings = shuffled(reports.flatMap((report, index) => Array.from({ length: (index % 5) + 1 }, () => report)));
  const answers = await inParallel(sendings.map((report) => () => postReports(accounts.cookies.CONTRIBUTOR, report)));

  expect(answers.filter(({ status }) => status === 201)).toHaveLength(REPORTS);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(sendings.length - REPORTS);
  const receipts = new Map(answers.map(({ body }) => [body.id, JSON.stringify(body)]));
  for (const { body } of answers) expect(receipts.get(body.id)).toBe(JSON.stringify(body));

  const { db } = database;
  expect(await db.report.count()).toBe(REPORTS);
  expect(await db.reportRevision.count()).toBe(REPORTS);
  expect(await db.auditEntry.count({ where: { action: 'report.submit' } })).toBe(REPORTS);
}, 180_000);

test('50 people send different reports under one id at the same moment: one is stored, 49 are told so', async () => {
  const { id } = sampleReport();
  const contents = Array.from({ length: AT_ONCE }, (_, index) => ({ ...sampleReport(index), id }));
  const answers = await Promise.all(contents.map((report) => postReports(accounts.cookies.CONTRIBUTOR, report)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: AT_ONCE - 1 }, () => 409)]);
  expect(await database.db.reportRevision.count({ where: { reportId: id } })).toBe(1);
});

test('a batch sent twice at the same moment is stored once', async () => {
  const reports = Array.from({ length: 20 }, (_, index) => sampleReport(index));
  const send = () => postReports(accounts.cookies.CONTRIBUTOR, { reports });
  const answers = await Promise.all([send(), send()]);
  const statuses = answers.flatMap(({ body }) => body.results.map(({ status }) => status));
  expect(statuses.sort()).toEqual([...Array.from({ length: 20 }, () => 200), ...Array.from({ length: 20 }, () => 201)]);
});
