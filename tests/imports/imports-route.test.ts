import { randomUUID } from 'node:crypto';
import { GET, POST } from '@/lib/imports/imports-route';
import { POST as UNDO } from '@/app/api/imports/[id]/undo/route';
import { submitReport } from '@/lib/reports/submit-report';
import { accountsFor, contextFor, signedInAs, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { sampleReport } from '../support/sample-reports';

let database: TestDatabase;
let accounts: Accounts;
beforeAll(async () => {
  database = await testDatabase();
  accounts = await accountsFor(database.db);
});
afterAll(() => database.close());

const HEADER = 'observed_on,area_code,category,severity,source_type,people_affected,client_id,note';
const csv = (...rows: string[]) => [HEADER, ...rows].join('\r\n');
const row = (people: number | string, { day = '2023-01-05', id = '', note = '' } = {}) => `${day},askeran,FOOD,3,HOUSEHOLD,${people},${id},${note}`;

type Sent = { cookie?: string; query?: string; language?: string; type?: string; headers?: Record<string, string> };
async function send(body: BodyInit, { cookie = accounts.cookies.CONTRIBUTOR, query = '', language = 'en', type = 'text/csv', headers = {} }: Sent = {}) {
  const response = await POST(
    new Request(`http://shortfall.test/api/imports${query}`, {
      method: 'POST', headers: { cookie, host: 'shortfall.test', 'content-type': type, 'accept-language': language, ...headers }, body, duplex: 'half',
    } as RequestInit),
  );
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() };
}
const reports = () => database.db.report.count();
const signedIn = async () => (await signedInAs(database.db, 'CONTRIBUTOR')).cookie;

test('a check says what an import would do, and stores nothing', async () => {
  const { person, cookie } = await signedInAs(database.db, 'CONTRIBUTOR');
  const known = randomUUID();
  await submitReport(await contextFor(database.db, person), {
    id: known, areaId: 'askeran', category: 'FOOD', severity: 3, peopleAffected: 7, observedOn: '2023-01-05', sourceType: 'HOUSEHOLD',
  });
  const { reference } = await database.db.report.findUniqueOrThrow({ where: { id: known } });
  const before = await reports();
  const file = csv(row(7, { id: known }), row(8), row(8), row(9, { day: '31/02/2023' }), row(10, { id: known }));

  expect(await send(file, { cookie, query: '?check=1' })).toMatchObject({
    status: 200,
    body: {
      rows: 5, ready: 1, same: [{ row: 2, reference }], sameCount: 1, faultCount: 2,
      faults: [
        { row: 5, column: 'observed_on', value: '31/02/2023', code: 'day.form', message: '31/02/2023 is not a day.', mend: 'Use 2023-02-28 or 28 Feb 2023.' },
        { row: 6, column: 'client_id', value: known, code: 'row.twice', message: 'Row 2 has the same id and says something else.' },
      ],
    },
  });
  expect(await send(csv(row(10, { id: known })), { cookie, query: '?check=1' })).toMatchObject({ body: { ready: 0, faults: [{ row: 2, code: 'row.taken' }] } });
  expect(await reports()).toBe(before);
});

test('an import stores all of a file once, is listed, and can be undone', async () => {
  const cookie = await signedIn();
  const file = csv(row(1), row(2), row(2));
  const first = await send(file, { cookie });
  expect(first).toMatchObject({ status: 201, body: { batchId: expect.any(String), rows: 3, stored: 2, same: 0 } });
  expect(await send(file, { cookie })).toMatchObject({ status: 200, body: { batchId: null, rows: 3, stored: 0, same: 2 } });
  const { batchId } = first.body;
  const list = async () => (await GET(new Request('http://shortfall.test/api/imports', { headers: { cookie } }))).json();
  const shown = { batchId, at: expect.stringMatching(/^\d{4}-.*Z$/), rows: 3, stored: 2, same: 0 };
  expect(await list()).toEqual({ batches: [{ ...shown, undoneAt: null, canUndo: true }] });

  const request = new Request('http://shortfall.test/', { method: 'POST', headers: { cookie, host: 'shortfall.test', 'content-type': 'application/json' }, body: '{}' });
  const undone = await UNDO(request, { params: Promise.resolve({ id: batchId }) });
  expect([undone.status, await undone.json()]).toEqual([200, { withdrawn: 2 }]);
  expect(await list()).toEqual({ batches: [{ ...shown, undoneAt: expect.stringMatching(/Z$/), canUndo: false }] });
});

test('a refused import stores nothing and names every fault, in the language asked for', async () => {
  const before = await reports();
  const refused = await send(csv(row(1), row('many'), row(3, { day: '2022-01-01' })), { language: 'ru' });
  expect(refused).toMatchObject({
    status: 422, type: 'application/problem+json; charset=utf-8',
    body: {
      code: 'input-refused', faultCount: 2,
      faults: [
        { row: 3, column: 'people_affected', message: '«many» — не число людей.' },
        { row: 4, column: 'observed_on', mend: 'Укажите 12 декабря 2022 г. или более поздний день.' },
      ],
    },
  });
  expect(await reports()).toBe(before);
});

test('a fault near the end of a long file undoes what was stored of it; faults before and after are told', async () => {
  const cookie = await signedIn();
  const before = await reports();
  const rows = Array.from({ length: 3_000 }, (_, index) => row(index, { note: 'x'.repeat(60) }));
  rows[2_500] = row('-');
  rows[2_990] = row('?');
  expect((await send(csv(...rows), { cookie })).body.faults.map((fault: { row: number }) => fault.row)).toEqual([2_502, 2_992]);
  expect(await reports()).toBe(before);
});

test('of many faults the first thousand are told, and how many there are', async () => {
  const { body } = await send(csv(...Array.from({ length: 1_500 }, () => row('?'))), { query: '?check=1' });
  expect([body.faults.length, body.faultCount, body.ready]).toEqual([1_000, 1_500, 0]);
});

test('what cannot be read as a file of reports', async () => {
  const codes = async (body: BodyInit) => (await send(body, { query: '?check=1' })).body.faults.map(({ code }: { code: string }) => code);
  expect(await codes('')).toEqual(['csv.empty']);
  expect(await codes(new Uint8Array([0xe9, 0x0a]))).toEqual(['csv.encoding']);
  expect(await codes(csv(row(1), 'x,"y'))).toEqual(['csv.quotes']);
  expect(await codes(csv(row(1), `x,"${'y\n'.repeat(2 * 1024 * 1024)}`))).toEqual(['csv.quotes']);
  expect(await codes('when,where\n1,2')).toEqual(['column.unknown', 'column.unknown', ...Array(5).fill('column.missing')]);
  expect(await send('{}', { type: 'application/json' })).toMatchObject({ status: 415 });
});

test('yes to every “is this right?” is a parameter', async () => {
  const cookie = await signedIn();
  const file = csv(row(20_000));
  expect(await send(file, { cookie })).toMatchObject({ status: 422, body: { faults: [{ code: 'people.unlikely' }] } });
  expect(await send(file, { cookie, query: '?confirmed=1' })).toMatchObject({ status: 201 });
});

test('more than 32 MiB is refused before it is read, and while it is read', async () => {
  expect(await send('x', { headers: { 'content-length': String(32 * 1024 * 1024 + 1) } })).toMatchObject({ status: 413 });
  let sent = 0;
  const endless = new ReadableStream({ pull: (to) => void to.enqueue(new Uint8Array(1024 * 1024).fill(97, 0, ++sent)) });
  expect(await send(endless)).toMatchObject({ status: 413 });
  expect(sent).toBeLessThan(40);
});

test('a file that breaks off on its way stores nothing', async () => {
  const before = await reports();
  const pieces = [csv(row(1), row(2), ''), row(3)].map((text) => new TextEncoder().encode(text));
  const broken = new ReadableStream({ pull: (to) => (pieces.length ? to.enqueue(pieces.shift()) : to.error(new Error('gone'))) });
  expect(await send(broken)).toMatchObject({ status: 400, body: { code: 'body-unreadable' } });
  expect(await reports()).toBe(before);
});

test('two imports at once, and reports one by one meanwhile: everything once', async () => {
  const { person, cookie } = await signedInAs(database.db, 'CONTRIBUTOR');
  const other = await signedIn();
  const before = await reports();
  const rows = Array.from({ length: 2_000 }, (_, index) => row(index));
  const ctx = await contextFor(database.db, person);
  const answers = await Promise.all([
    send(csv(...rows), { cookie }), send(csv(...rows.toReversed()), { cookie }), send(csv(...rows), { cookie: other }),
    ...Array.from({ length: 20 }, (_, index) => submitReport(ctx, sampleReport(index))),
  ]);
  expect(answers.slice(0, 3).map((sent) => 'status' in sent && sent.status).sort()).toEqual([200, 201, 201]);
  expect(await reports()).toBe(before + 2_000 + 2_000 + 20);
});

test('nobody has more than two files in hand at once', async () => {
  const cookie = await signedIn();
  const waiting: ReadableStreamDefaultController[] = [];
  const slow = () => new ReadableStream({ start: (to) => void waiting.push(to) });
  const inHand = [send(slow(), { cookie }), send(slow(), { cookie })];
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await send(csv(row(1)), { cookie })).toMatchObject({ status: 503, body: { code: 'server-busy' } });
  for (const to of waiting) to.close();
  expect((await Promise.all(inHand)).map(({ status }) => status)).toEqual([422, 422]);
  expect(await send(csv(row(1)), { cookie })).toMatchObject({ status: 201 });
});

test('an import counts once against the quota, whatever it brings; one that brings nothing does not', async () => {
  const { person, cookie } = await signedInAs(database.db, 'CONTRIBUTOR');
  await send(csv(row(1), row(2), row(3)), { cookie });
  await send(csv(row(1), row(2), row(3)), { cookie });
  await send(csv(row('?')), { cookie });
  const [allowance] = await database.db.submissionAllowance.findMany({ where: { accountId: person.id } });
  expect(allowance).toMatchObject({ dayCount: 1 });
});
