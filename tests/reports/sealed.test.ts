import { randomUUID } from 'node:crypto';
import { addDays } from '@/lib/core/dates';
import { POST } from '@/lib/reports/reports-route';
import type { SealKeyPair } from '@/lib/sealing/open-report';
import { sealReport } from '@/lib/sealing/seal-report';
import { HEAD_BYTES } from '@/lib/sealing/sealed-form';
import { sealedHash } from '@/lib/sealing/sealed-hash';
import { submitReport } from '@/lib/reports/submit-report';
import { accountsFor, contextFor, signedInAs, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { sampleReport } from '../support/sample-reports';
import { sealedFor, sealKeyPair, testSealKey } from '../support/seal-key';
import { postReports, postSealed, sealedRequest } from './api';

let database: TestDatabase;
let accounts: Accounts;
let pair: SealKeyPair;

beforeAll(async () => {
  database = await testDatabase();
  accounts = await accountsFor(database.db);
  pair = await testSealKey();
});
afterAll(() => database.close());

const post = (bytes: Uint8Array<ArrayBuffer>, role: keyof Accounts['cookies'] = 'CONTRIBUTOR') => postSealed(accounts.cookies[role], bytes);
const rows = (id: string) => database.db.report.count({ where: { id } });

test('a sealed report is stored like any other, and its receipt names the bytes it is for', async () => {
  const report = { ...sampleReport(1), note: 'Դեղատունը փակ է' };
  const bytes = await sealedFor(pair, report);
  const first = await post(bytes);
  expect(first.status).toBe(201);
  expect(first.body).toEqual({
    id: report.id,
    reference: expect.stringMatching(/^[2-9A-HJ-NP-Z]{6}$/),
    status: 'SUBMITTED',
    revision: 1,
    receivedAt: expect.any(String),
    sealed: await sealedHash(bytes),
  });
  const row = await database.db.report.findUniqueOrThrow({ where: { id: report.id } });
  expect(row).toMatchObject({ authorId: accounts.people.CONTRIBUTOR.id, category: 'MEDICINE', severity: 2, note: 'Դեղատունը փակ է' });
  expect(await post(bytes)).toEqual({ status: 200, body: first.body });
  expect(await rows(report.id)).toBe(1);
});

test('the same report in the open gets the receipt that it would have had, without that hash', async () => {
  const report = sampleReport(2);
  const { body } = await post(await sealedFor(pair, report));
  const { sealed: _, ...receipt } = body;
  expect(await postReports(accounts.cookies.CONTRIBUTOR, report)).toEqual({ status: 200, body: receipt });
});

test('a refused report comes back to its sender in full, and nothing of it is stored', async () => {
  const report = { ...sampleReport(3), severity: 9, note: 'call 047 123 45 67', peopleAffected: null };
  const { status, body } = await post(await sealedFor(pair, report));
  expect(status).toBe(422);
  expect(body.errors.map(({ field, code }) => `${field} ${code}`)).toEqual(['severity severity.range', 'note note.phone']);
  expect(body.answers).toEqual(report);
  expect(await rows(report.id)).toBe(0);
  const open = await postReports(accounts.cookies.CONTRIBUTOR, report);
  expect(open).toMatchObject({ status: 422 });
  expect(open.body).not.toHaveProperty('answers');
});

test('what is nested is refused by its name and does not come back', async () => {
  const report = { ...sampleReport(), extra: { deep: [1] } };
  const { status, body } = await post(await sealedFor(pair, report));
  expect(status).toBe(422);
  expect(body.errors).toMatchObject([{ field: 'extra', code: 'key.unknown' }]);
  expect(body.answers).toEqual({ ...report, extra: undefined });
  const deep = `{"id":"${report.id}","note":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
  expect(await post(await sealReport(pair.publicKey, report.id, deep))).toMatchObject({ status: 422, body: { answers: { id: report.id } } });
});

test('a courier gets the receipt of the first time; in the open, or with other words, the id stays taken', async () => {
  const report = sampleReport(5);
  const bytes = await sealedFor(pair, report);
  const first = await post(bytes);
  expect(await post(bytes, 'VERIFIER')).toEqual({ status: 200, body: first.body });
  const other = { ...report, severity: 5 };
  for (const role of ['VERIFIER', 'CONTRIBUTOR'] as const) {
    const refused = await post(await sealedFor(pair, other), role);
    expect(refused).toMatchObject({ status: 409, body: { code: 'id-taken', answers: other } });
  }
  expect(await postReports(accounts.cookies.VERIFIER, report)).toMatchObject({ status: 409, body: { code: 'id-taken' } });
  expect(await database.db.report.findUniqueOrThrow({ where: { id: report.id } })).toMatchObject({
    authorId: accounts.people.CONTRIBUTOR.id,
    severity: 1,
    revision: 1,
  });
});

describe('what cannot be opened', () => {
  const report = sampleReport(6);
  const changed = async (at: number) => {
    const bytes = await sealedFor(pair, report);
    bytes[at]! ^= 1;
    return bytes;
  };
  const holding = (text: string) => sealReport(pair.publicKey, report.id, text);

  test.each<[string, () => Promise<Uint8Array<ArrayBuffer>>]>([
    ['sealed for another installation', async () => sealedFor(await sealKeyPair(), report)],
    ['of a version to come', () => changed(0)],
    ['under another id outside', () => changed(20)],
    ['with a point that is on no curve', () => changed(HEAD_BYTES - 1)],
    ['changed inside', () => changed(HEAD_BYTES + 3)],
    ['cut off', async () => (await sealedFor(pair, report)).slice(0, -1)],
    ['nothing at all', async () => new Uint8Array()],
    ['no JSON', () => holding('severity=3')],
    ['a list', () => holding('[]')],
    ['nothing in JSON', () => holding('null')],
    ['another report than it says outside', () => holding(JSON.stringify({ ...report, id: randomUUID() }))],
    ['a batch', () => holding(JSON.stringify({ reports: [report] }))],
  ])('%s: says so, stores nothing and gives nothing back', async (_, made) => {
    const { status, body } = await post(await made());
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'seal-broken' });
    expect(body).not.toHaveProperty('answers');
    expect(await rows(report.id)).toBe(0);
  });
});

test('who may not report is told so before anything is read', async () => {
  let isRead = false;
  const body = new ReadableStream({ pull: () => void (isRead = true) }, { highWaterMark: 0 });
  const asked = async (cookie?: string) => (await POST(sealedRequest(cookie, body))).status;
  expect(await asked()).toBe(401);
  expect(await asked(accounts.cookies.ANALYST)).toBe(403);
  expect(isRead).toBe(false);
});

test('a body over 64 KiB is refused, and one that breaks off is not stored', async () => {
  expect(await post(new Uint8Array(64 * 1024 + 1))).toMatchObject({ status: 413 });
  const report = sampleReport(7);
  const bytes = await sealedFor(pair, report);
  const broken = new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.error(new Error('gone'));
    },
  });
  const answer = await POST(sealedRequest(accounts.cookies.CONTRIBUTOR, broken));
  expect(answer.status).toBe(400);
  expect(await rows(report.id)).toBe(0);
});

test('another type of content is no sealed report', async () => {
  const request = sealedRequest(accounts.cookies.CONTRIBUTOR, await sealedFor(pair, sampleReport()), 'application/octet-stream');
  expect((await POST(request)).status).toBe(415);
});

test('a report that comes again when the rules would refuse it by now still gets its first receipt', async () => {
  const { person } = await signedInAs(database.db, 'CONTRIBUTOR');
  const day = '2023-03-01';
  const report = { ...sampleReport(), observedOn: day };
  const on = async (now: string) => {
    const ctx = await contextFor(database.db, person, new Date(`${now}T12:00:00Z`));
    return { ...ctx, crisis: { ...ctx.crisis, endedOn: null } };
  };
  const first = await submitReport(await on(day), report);
  const late = await on(addDays(day, 61));
  expect(await submitReport(late, report)).toEqual({ outcome: 'same', receipt: first.receipt });
  await expect(submitReport(late, { ...report, severity: 5 })).rejects.toMatchObject({ fields: [{ code: 'observedOn.old' }] });
  await expect(submitReport(late, report, [{ field: 'unit', code: 'unit.other' }])).rejects.toMatchObject({ code: 'input-refused' });
});
