import { submitReport } from '@/lib/reports/submit-report';
import { reviewReport } from '@/lib/review/review-report';
import { dataRoute } from '@/server/data-routes';
import { contextFor, signedInAs } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { sampleReport } from '../support/sample-reports';
import { download } from './support/download';

const areas = dataRoute('areas.csv');
const events = dataRoute('events.csv');
const items = dataRoute('items.csv');
const reports = dataRoute('reports.csv');
const severity = dataRoute('severity.csv');
const trends = dataRoute('trends.csv');

/** Planted where no file may look. The place is a village whose name stands in no public list. */
const SENT = new Date('2026-02-03T04:05:06.789Z');
const DECIDED = new Date('2026-02-07T08:09:10.111Z');
const CANARIES = ['canary-author', 'canary-note', 'canary-reason', 'canary-verifier', 'chartar', 'Chartar', 'Ճարտար', '2026-02-03', '04:05', '08:09'];

let database: TestDatabase;
let id: string;
let reference: string;
beforeAll(async () => {
  database = await testDatabase();
  const author = await signedInAs(database.db, 'CONTRIBUTOR', 'canary-author');
  const verifier = await signedInAs(database.db, 'VERIFIER', 'canary-verifier');
  const report = { ...sampleReport(0), areaId: 'chartar', note: 'canary-note', peopleAffected: 7 };
  const { receipt } = await submitReport(await contextFor(database.db, author.person, SENT), report);
  ({ id, reference } = receipt);
  const decision = { decision: 'verify', certainty: 'PROBABLE', revision: 1, reason: 'canary-reason' };
  await reviewReport(await contextFor(database.db, verifier.person, DECIDED), id, decision);
});
afterAll(() => database.close());

test.each(Object.entries({ reports, severity, trends, areas, items, events }))('%s.csv holds nothing private', async (name, handler) => {
  for (const query of ['', '?excel=1', '?hxl=1']) {
    const { status, text } = await download(handler, query);
    expect(status).toBe(200);
    for (const canary of [...CANARIES, id, reference]) expect(text).not.toContain(canary);
  }
  if (name === 'reports') {
    const { text } = await download(handler);
    // The report itself is there: its district, its day of publication, and fewer people than may be told.
    expect(text).toMatch(/,martuni,.*,suppressed,.*,2026-02-07,.*,part,/);
  }
});

test('a refusal tells nothing of the database', async () => {
  const { status, text } = await download(reports, '?area=chartar');
  expect(status).toBe(400);
  expect(text).not.toMatch(/select|prisma|pg-pool|\/lib\//i);
});
