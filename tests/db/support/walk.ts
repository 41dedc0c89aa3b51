import { randomUUID } from 'node:crypto';
import { createKey } from '@/lib/api-keys/create-key';
import type { Context } from '@/lib/auth/context';
import { refreshArrivalLag } from '@/lib/estimates/refresh-arrival-lag';
import { importReports } from '@/lib/imports/import-reports';
import { listImports } from '@/lib/imports/list-imports';
import { undoImport } from '@/lib/imports/undo-import';
import { publishDue } from '@/lib/publication/publish-due';
import { readChangesPage } from '@/lib/record/read-changes-page';
import { getPublicReport } from '@/lib/record/get-public-report';
import { readRecordList } from '@/lib/record/read-record-list';
import { editReport } from '@/lib/reports/edit-report';
import { listOwnReports } from '@/lib/reports/read/list-own-reports';
import { repeatReport } from '@/lib/reports/repeat-report';
import { POST as reportsRoute } from '@/lib/reports/reports-route';
import { GET as verifiedReportsRoute } from '@/lib/reports/verified-reports-route';
import { withdrawReport } from '@/lib/reports/withdraw-report';
import { listQueue } from '@/lib/review/list-queue';
import { readReport } from '@/lib/review/read-report';
import { reviewReport } from '@/lib/review/review-report';
import { readView } from '@/lib/views/read-view';
import { DATA_FILES } from '@/server/data-routes';
import { GET as feedRoute } from '@/server/feed/feed-route';
import { readDataState } from '@/server/front-cache/data-state';
import { contextFor, type Accounts, type Person } from '../../support/accounts';
import type { TestDatabase } from '../../support/database';
import { sampleReport } from '../../support/sample-reports';
import { download } from '../../exports/support/download';
import { jsonRequest } from '../../reports/api';

type During = <T>(step: string, work: () => Promise<T>) => Promise<T>;

/**
 * Everything that people and programs do with reports, once, by the functions that do it for them. A step is named as people would name it.
 */
export async function walk({ db }: TestDatabase, accounts: Accounts, during: During): Promise<void> {
  const as = (person: Person): Promise<Context> => contextFor(db, person);
  const [author, verifier] = [await as(accounts.people.CONTRIBUTOR), await as(accounts.people.VERIFIER)];
  const nobody = await contextFor(db);

  // Sending.
  const send = async (headers: Record<string, string>, body: unknown) => {
    const request = jsonRequest('/api/reports', { body });
    for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
    const answer = await reportsRoute(request);
    if (answer.status >= 400) throw new Error(await answer.text());
  };
  const cookie = { cookie: accounts.cookies.CONTRIBUTOR };
  const sent = sampleReport();
  await during('send a report', () => send(cookie, sent));
  await during('send the same again', () => send(cookie, sent));
  await during('send a batch', () => send(cookie, { reports: Array.from({ length: 50 }, (_, index) => sampleReport(index)) }));
  const { token } = await createKey(author, { name: 'plans', scope: 'submit' });
  await during('send a report with a key', () => send({ authorization: `Bearer ${token}` }, sampleReport()));
  await during('send one that says the same of another day', () => repeatReport(author, { id: randomUUID(), sameAs: sent.id, observedOn: '2023-01-20', oldDayConfirmed: true }));

  // An author's own.
  const own = await during('list own reports', () => listOwnReports(author, { after: null }));
  await during('list older own reports', () => listOwnReports(author, { after: own.next }));
  await during('read an own report', () => readReport(author, sent.id));
  const { id: _, ...answers } = sent;
  await during('edit a report', () => editReport(author, sent.id, { ...answers, severity: 2, revision: 1 }));
  await during('withdraw a report', () => withdrawReport(author, sent.id, { revision: 2 }));

  // The review.
  const queue = await during('open the queue', () => listQueue(verifier, { category: null, areaId: null, after: null }));
  await during('open the next page of the queue', () => listQueue(verifier, { category: null, areaId: null, after: queue.next }));
  await during('open the queue of an area and a category', () => listQueue(verifier, { category: 'FOOD', areaId: 'askeran', after: null }));
  const waiting = queue.rows.filter(({ own: isOwn, status }) => !isOwn && status === 'SUBMITTED').map(({ reference }) => reference);
  const decide = async (step: string, reference: string, decision: Record<string, unknown>) => {
    const { revision } = await db.report.findUniqueOrThrow({ where: { reference }, select: { revision: true } });
    await during(step, () => reviewReport(verifier, reference, { revision, ...decision }));
  };
  const [first, second, third, fourth] = waiting as [string, string, string, string];
  const reason = 'It fits.';
  await during('open a report for review', () => readReport(verifier, first));
  await decide('accept a report', first, { decision: 'verify', certainty: 'PROBABLE', reason });
  const content = { areaId: 'askeran', category: 'FOOD', itemCode: 'FOOD-BREAD', severity: 5, observedOn: '2023-01-05', sourceType: 'FACILITY', peopleAffected: 120 };
  await decide('correct a public report', first, { decision: 'correct', content, reason });
  await during('read a report that was decided on', () => readReport(verifier, first));
  await decide('take a public report up again', first, { decision: 'reopen', reason });
  await decide('reject a report', second, { decision: 'reject', reason });
  await decide('ask its author', third, { decision: 'ask', question: 'Where?' });
  await decide('mark a duplicate', fourth, { decision: 'duplicate', duplicateOf: first, reason });
  await during('publish what is due', () => publishDue({ db, now: new Date() }));

  // What the public reads.
  const crisis = nobody.crisis;
  await during('ask for the state of the public data', readDataState);
  await during('open the first page', () => readView(nobody, {}));
  await during('open the page of an area and an item', () => readView(nobody, { area: 'askeran', item: 'GAS-NATGAS' }));
  const record = await during('open the record', () => readRecordList(nobody, {}));
  if ('problem' in record) throw record.problem;
  await during('open the next page of the record', () => readRecordList(nobody, { after: record.list.next }));
  await during('open the record of an area and an item', () => readRecordList(nobody, { area: 'askeran', item: 'FOOD-BREAD' }));
  await during('open the record by the hour of publication', () => readRecordList(nobody, { sort: 'published' }));
  const { publicId } = record.list.reports[0]!;
  await during('open a public report', () => getPublicReport(db, crisis, publicId));
  const changes = await during('open the changes', () => readChangesPage(nobody, {}));
  if ('problem' in changes) throw changes.problem;
  await during('open the next page of the changes', () => readChangesPage(nobody, { after: changes.list.next }));
  await during('open the changes since yesterday', () => readChangesPage(nobody, { since: '2023-09-17T00:00:00Z' }));
  await during('read the feed', () => feedRoute(new Request('http://shortfall.test/feed.atom')).then((answer) => answer.text()));

  // Files. Every one that there is.
  for (const [name, handler] of Object.entries(DATA_FILES)) {
    if (!LEFT_OUT.includes(name)) await during(`download ${name}`, () => download(handler));
  }
  const page = await download(DATA_FILES['reports.json']!, '?limit=100');
  const { next } = (JSON.parse(page.text) as { meta: { next: string } }).meta;
  await during('download the next page of reports.json', () => download(DATA_FILES['reports.json']!, new URL(next).search));
  const analyst = jsonRequest('/api/verified-reports?limit=100', { method: 'GET', cookie: accounts.cookies.ANALYST });
  await during('read verified reports', () => verifiedReportsRoute(analyst).then((answer) => answer.text()));

  // Imports.
  const header = ['observed_on', 'area_code', 'category', 'severity', 'source_type', 'people_affected'];
  const rows = Array.from({ length: 50 }, (_cells, index) => ({ row: index + 2, cells: ['2023-01-05', 'askeran', 'FOOD', '3', 'HOUSEHOLD', String(100 + index)] }));
  const imported = await during('import a file', () => importReports(author, { header, rows }, { as: 'submitted', confirmed: true }));
  await during('import the same file again', () => importReports(author, { header, rows }, { as: 'submitted', confirmed: true }));
  await during('list imports', () => listImports(author));
  await during('take an import back', () => undoImport(author, imported.batchId!));

  // By the clock.
  await during('see how late reports arrive', () => refreshArrivalLag(db, { ...crisis, endedOn: undefined }, new Date('2023-09-18T00:00:00Z')));
}

/** All other files in one, each of them walked by itself; and the whole log, line by line. */
const LEFT_OUT = ['shortfall.zip', 'log.csv', 'log.json'];
