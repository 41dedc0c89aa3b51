import crypto from 'node:crypto';
import { POST } from '@/lib/reports/reports-route';
import { REFERENCE_ALPHABET } from '@/lib/core/reference';
import { accountsFor, signedInAs, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { sampleReport } from '../support/sample-reports';
import { jsonRequest, postReports } from './api';

let database: TestDatabase;
let accounts: Accounts;
let cookie: string;

beforeAll(async () => {
  database = await testDatabase();
  accounts = await accountsFor(database.db);
  cookie = accounts.cookies.CONTRIBUTOR;
});
afterAll(() => database.close());

const stored = (id: string) => database.db.report.findUnique({ where: { id }, include: { revisions: true } });

test('a report is stored with its first revision and its line in the log, and answered by a receipt', async () => {
  const report = sampleReport(1);
  const { status, body } = await postReports(cookie, {
    ...report,
    note: 'queue since six',
    quantityAvailable: 0.125,
    unit: 'IU',
  });
  expect(status).toBe(201);
  expect(body).toEqual({
    id: report.id,
    reference: expect.stringMatching(new RegExp(`^[${REFERENCE_ALPHABET}]{6}$`)),
    status: 'SUBMITTED',
    revision: 1,
    receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  });
  const row = (await stored(report.id))!;
  expect(row).toMatchObject({
    authorId: accounts.people.CONTRIBUTOR.id,
    status: 'SUBMITTED',
    revision: 1,
    note: 'queue since six',
    publicFrom: null,
  });
  expect(row.quantityAvailable?.toFixed()).toBe('0.125');
  expect(row.revisions).toHaveLength(1);
  expect(row.revisions[0]).toMatchObject({
    number: 1,
    previous: null,
    action: 'submit',
    actorId: row.authorId,
    note: row.note,
    areaId: row.areaId,
  });
  const log = await database.db.auditEntry.findMany({ where: { subject: report.id } });
  expect(log).toMatchObject([{ action: 'report.submit', actorId: row.authorId, detail: { revision: 1 } }]);
});

test('amounts without a unit are stored in the unit of the item', async () => {
  const report = { ...sampleReport(0), quantityNeeded: 12 };
  await postReports(cookie, report);
  expect(await stored(report.id)).toMatchObject({ itemCode: 'FOOD-BREAD', unit: 'kg' });
});

test('more people than live there: asked once, then taken and marked', async () => {
  const report = { ...sampleReport(1), areaId: 'askeran', peopleAffected: 20_000 };
  const asked = await postReports(cookie, report);
  expect(asked.status).toBe(422);
  expect(asked.body.errors).toEqual([
    {
      field: 'peopleAffected',
      code: 'people.unlikely',
      message: 'You entered 20,000. About 17,200 people live here. Is 20,000 right?',
    },
  ]);
  expect(await stored(report.id)).toBeNull();
  expect((await postReports(cookie, { ...report, unlikelyConfirmed: true })).status).toBe(201);
  expect(await stored(report.id)).toMatchObject({ peopleAffected: 20_000, unlikely: true });
});

test('the same again is answered by the first receipt, other content under the same id is refused', async () => {
  const report = sampleReport(2);
  const first = await postReports(cookie, report);
  const again = await postReports(cookie, { ...report, note: '', peopleAffected: report.peopleAffected });
  expect(again).toEqual({ status: 200, body: first.body });
  const other = await postReports(cookie, { ...report, severity: 1 });
  expect(other).toMatchObject({ status: 409, body: { code: 'id-taken' } });
  expect(await stored(report.id)).toMatchObject({ severity: 3, revision: 1 });
});

test("somebody else's id is refused in the same words, whatever the content", async () => {
  const report = sampleReport(3);
  await postReports(cookie, report);
  const stranger = await signedInAs(database.db, 'CONTRIBUTOR');
  const same = await postReports(stranger.cookie, report);
  const other = await postReports(stranger.cookie, { ...report, severity: 1 });
  expect(same.status).toBe(409);
  expect(same.body).toEqual(other.body);
});

test('a batch answers each report by itself, in order; one bad one stops no other', async () => {
  const [first, second, third] = [sampleReport(0), sampleReport(1), sampleReport(2)];
  await postReports(cookie, third);
  const { status, body } = await postReports(cookie, {
    reports: [
      first,
      { ...second, severity: 9, areaId: 'atlantis' },
      third,
      { ...third, severity: 1 },
      first,
      'nonsense',
      { ...first, severity: 2 },
    ],
  });
  expect(status).toBe(200);
  const results = body.results;
  expect(results.map((result) => result.status)).toEqual([201, 422, 200, 409, 200, 422, 409]);
  expect(results[0]!.receipt!.id).toBe(first.id);
  expect(results[4]!.receipt).toEqual(results[0]!.receipt);
  expect(results[1]!.problem!.errors.map(({ field, code }) => `${field} ${code}`)).toEqual([
    'reports.1.areaId areaId.unknown',
    'reports.1.severity severity.range',
  ]);
  expect(results[5]!.problem!.errors[0]).toMatchObject({ field: 'reports.5' });
  expect(results[3]!.problem!.code).toBe('id-taken');
  expect(await stored(second.id)).toBeNull();
  expect(await stored(first.id)).toMatchObject({ severity: 1 });
});

test.each([
  [[], 'list.empty'],
  [Array.from({ length: 201 }, () => 1), 'list.long'],
])('a batch has 1 to 200 reports', async (reports, code) => {
  const { status, body } = await postReports(cookie, { reports });
  expect([status, body.errors[0]!.code]).toEqual([422, code]);
});

test('a batch of 200 is stored', async () => {
  const reports = Array.from({ length: 200 }, (_, index) => sampleReport(index));
  const { body } = await postReports(cookie, { reports });
  expect(body.results.every(({ status }) => status === 201)).toBe(true);
  expect(await database.db.report.count({ where: { id: { in: reports.map(({ id }) => id) } } })).toBe(200);
});

describe('what is no report is refused before anything is stored', () => {
  const large = (bytes: number) => ({ ...sampleReport(), padding: 'p'.repeat(bytes) });
  test.each<[string, unknown, number, string]>([
    ['broken JSON', '{"id":', 400, 'body-unreadable'],
    ['nothing', '', 400, 'body-unreadable'],
    ['depth 10,000', '['.repeat(10_000) + ']'.repeat(10_000), 422, 'input-refused'],
    ['a number without end', '{"severity":1e400}', 422, 'input-refused'],
    ['a prototype', '{"__proto__":{"id":"x"}}', 422, 'input-refused'],
    ['64 KiB and more', large(65 * 1024), 413, 'body-too-large'],
    [
      'blanks of 65 KiB around a report',
      `${' '.repeat(65 * 1024)}${JSON.stringify(sampleReport())}`,
      413,
      'body-too-large',
    ],
    ['a batch of more than 512 KiB', { reports: [large(513 * 1024)] }, 413, 'body-too-large'],
    ['a batch within 512 KiB with a large report', { reports: [large(400 * 1024)] }, 200, ''],
  ])('%s: %i', async (_name, body, status, code) => {
    const before = await database.db.report.count();
    const answer = await postReports(cookie, body);
    expect([answer.status, answer.body.code ?? '']).toEqual([status, code]);
    expect(await database.db.report.count()).toBe(before);
  });

  test('another content type', async () => {
    const request = new Request('http://shortfall.test/api/reports', {
      method: 'POST',
      headers: { cookie },
      body: '{}',
    });
    expect((await POST(request)).status).toBe(415);
  });

  test('bytes that are no UTF-8', async () => {
    const headers = { cookie, 'content-type': 'application/json' };
    const request = new Request('http://shortfall.test/api/reports', {
      method: 'POST',
      headers,
      body: Uint8Array.of(0x22, 0xff, 0x22),
    });
    expect((await POST(request)).status).toBe(400);
  });
});

test.each([
  ['ANALYST', 403],
  ['ADMIN', 403],
  ['VERIFIER', 201],
  ['CONTRIBUTOR', 201],
] as const)('%s: %i', async (role, status) => {
  expect((await postReports(accounts.cookies[role], sampleReport())).status).toBe(status);
});

test('nobody: 401', async () => {
  const answer = await POST(jsonRequest('/api/reports', { body: sampleReport() }));
  expect(answer.status).toBe(401);
});

test('a reference that is taken is drawn again', async () => {
  const report = sampleReport();
  const taken = (await database.db.report.findFirstOrThrow({ select: { reference: true } })).reference;
  const bytes = [...taken].map((sign) => REFERENCE_ALPHABET.indexOf(sign));
  const draw = jest.spyOn(crypto, 'randomBytes').mockImplementationOnce(() => Buffer.from(bytes) as never);
  const { status, body } = await postReports(cookie, report);
  expect(draw.mock.results[0]!.value).toEqual(Buffer.from(bytes));
  draw.mockRestore();
  expect(status).toBe(201);
  expect(body.reference).not.toBe(taken);
});
