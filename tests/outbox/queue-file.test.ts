import { addReports } from '@/lib/outbox/add-reports';
import { toBase64url, fromBase64url } from '@/lib/outbox/base64url';
import { dropReport } from '@/lib/outbox/drop-report';
import type { OutboxDb } from '@/lib/outbox/outbox-db';
import { putReport } from '@/lib/outbox/put-report';
import { queueFileName, readQueueFile, writeQueueFile } from '@/lib/outbox/queue-file';
import { readOutbox } from '@/lib/outbox/read-outbox';
import { sendAgain } from '@/lib/outbox/send-again';
import { createSender } from '@/lib/outbox/sender';
import { CURVE } from '@/lib/sealing/sealed-form';
import { sealReport } from '@/lib/sealing/seal-report';
import { freshOutbox, noRoom } from './fresh-outbox';
import { idOf, NOON, outboxWorld, problem } from './outbox-world';

let publicKey: Uint8Array;
let otherKey: Uint8Array;
let db: OutboxDb;

beforeAll(async () => {
  [publicKey, otherKey] = [await newKey(), await newKey()];
});
beforeEach(async () => {
  db = await freshOutbox();
});
afterEach(() => db.close());

const nothingKnown = () => ({ publicKey, here: [], sent: [] });
const seal = (number: number, key = publicKey) => sealReport(key, idOf(number), JSON.stringify({ note: 'bread is gone' }));

/** The file of a phone with the reports 1 and 2, taken apart to be spoilt. */
async function twoReports() {
  for (const number of [1, 2]) await putReport(db, { id: idOf(number), sealed: await seal(number) }, NOON + number);
  const text = writeQueueFile((await readOutbox(db)).entries);
  return { text, file: JSON.parse(text) as { version: number; keyId: string; reports: Record<string, unknown>[] } };
}

test('a file holds what was not sent, sealed, and is read as it was written', async () => {
  const { text, file } = await twoReports();
  expect(file).toEqual({
    format: 'shortfall-reports', version: 1, keyId: expect.stringMatching(/^[0-9a-f]{16}$/),
    reports: [1, 2].map((number) => ({
      id: idOf(number), savedAt: `2023-01-20T12:00:00.00${number}Z`,
      sealed: expect.stringMatching(/^[\w-]+$/), hash: expect.stringMatching(/^[\w-]{43}$/),
    })),
  });
  expect(text).not.toContain('bread');
  expect(queueFileName(2)).toBe('shortfall-reports-2.json');
  const { entries } = await readOutbox(db);
  const read = await readQueueFile(text, nothingKnown(), NOON + 60_000);
  expect(read).toEqual({ reports: entries.map(({ id, sealed, sealedHash, savedAt }) => ({ id, sealed, sealedHash, savedAt })), faults: [] });
  // Writing a file removes nothing.
  expect(entries).toHaveLength(2);
});

test('its reports are put into the outbox of another phone, where they wait', async () => {
  const { text } = await twoReports();
  const other = await freshOutbox();
  const read = await readQueueFile(text, nothingKnown(), NOON + 60_000);
  if ('fault' in read) throw new Error(read.fault);
  await addReports(other, read.reports);
  const { entries, waiting } = await readOutbox(other);
  expect(waiting).toBe(2);
  expect(entries.map(({ id, savedAt, attempts }) => [id, savedAt, attempts])).toEqual([[idOf(1), NOON + 1, 0], [idOf(2), NOON + 2, 0]]);
  const here = entries.map(({ id }) => id);
  expect(await readQueueFile(text, { ...nothingKnown(), here }, NOON)).toEqual({ reports: [], faults: ['here', 'here'] });
  noRoom();
  await expect(addReports(other, read.reports)).rejects.toThrow(expect.objectContaining({ name: 'QuotaExceededError' }));
  other.close();
});

test.each<[string, (report: Record<string, unknown>) => unknown, string]>([
  ['no text for bytes', (report) => (report.sealed = 5), 'broken'],
  ['signs that are no base64url', (report) => (report.sealed = `${String(report.sealed).slice(0, -1)}!`), 'broken'],
  ['half of its bytes', (report) => (report.sealed = String(report.sealed).slice(0, 40)), 'broken'],
  ['a changed byte', (report) => (report.sealed = `${String(report.sealed).slice(0, -4)}AAAA`), 'changed'],
  ['the hash of something else', (report) => (report.hash = 'A5BYxvLAy0ksUzsKTRTvd8wPeKvMztUofYShogEc-4E'), 'changed'],
  ['the id of another report', (report) => (report.id = idOf(9)), 'changed'],
  ['more bytes than a report can have', (report) => (report.sealed = 'A'.repeat(88_000)), 'tooLarge'],
])('a report with %s is not taken, the other one is', async (_what, spoil, fault) => {
  const { file } = await twoReports();
  spoil(file.reports[0]!);
  const read = await readQueueFile(JSON.stringify(file), nothingKnown(), NOON + 60_000);
  expect(read).toMatchObject({ reports: [{ id: idOf(2) }], faults: [fault] });
});

test('a report for another installation, one that comes twice, is here or was sent is told apart', async () => {
  const { file } = await twoReports();
  const foreign = await putReport(db, { id: idOf(3), sealed: await seal(3, otherKey) });
  file.reports.push(file.reports[0]!, JSON.parse(writeQueueFile([foreign])).reports[0]);
  const text = JSON.stringify(file);
  expect(await readQueueFile(text, nothingKnown(), NOON)).toMatchObject({ reports: [{ id: idOf(1) }, { id: idOf(2) }], faults: ['twice', 'otherKey'] });
  const known = { publicKey, here: [idOf(1)], sent: [idOf(2)] };
  expect(await readQueueFile(text, known, NOON)).toEqual({ reports: [], faults: ['here', 'sent', 'twice', 'otherKey'] });
  // A page that does not know the key leaves the judgement to the server.
  expect(await readQueueFile(text, { ...nothingKnown(), publicKey: null }, NOON)).toMatchObject({ faults: ['twice'] });
});

test.each([
  ['{"format":"shortfall-rep', 'unread'],
  ['null', 'unread'],
  ['[]', 'unread'],
  ['{"format":"other","version":1,"reports":[]}', 'unread'],
  ['{"format":"shortfall-reports","version":"1","reports":[]}', 'unread'],
  ['{"format":"shortfall-reports","version":1,"reports":{}}', 'unread'],
  ['{"format":"shortfall-reports","version":2,"reports":[{}]}', 'newer'],
  ['{"format":"shortfall-reports","version":1,"reports":[]}', 'empty'],
  [' '.repeat(4 * 1024 * 1024 + 1), 'tooLong'],
])('a file that is none is refused as a whole (%#)', async (text, fault) => {
  expect(await readQueueFile(text, nothingKnown(), NOON)).toEqual({ fault });
});

test('a clock that is ahead is not believed, and none at all is now', async () => {
  const { file } = await twoReports();
  file.reports[0]!.savedAt = '2031-01-01T00:00:00Z';
  file.reports[1]!.savedAt = 'yesterday';
  const read = await readQueueFile(JSON.stringify(file), nothingKnown(), NOON);
  expect(read).toMatchObject({ reports: [{ savedAt: NOON }, { savedAt: NOON }] });
});

test('base64url is read as it is written', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
  expect(toBase64url(new Uint8Array([251, 255]))).toBe('-_8');
  expect(fromBase64url('A')).toBeNull();
  expect(fromBase64url('+_8=')).toBeNull();
});

test('a refused report is sent again as it is, or thrown away with its answers', async () => {
  const world = outboxWorld(() => problem(403, { answers: { areaId: 'askeran' } }));
  const id = '00000000-0000-4000-8000-000000000001';
  const sealed = new Uint8Array([7, 7, 1]);
  await putReport(db, { id, sealed }, NOON);
  await createSender(world.tools).send();
  expect(await readOutbox(db)).toMatchObject({ refused: 1, mendable: [id] });
  await sendAgain(db, id);
  expect(await readOutbox(db)).toMatchObject({ waiting: 1, refused: 0, entries: [{ refusal: null, savedAt: NOON }] });
  await dropReport(db, id);
  expect(await readOutbox(db)).toMatchObject({ waiting: 0, entries: [], mendable: [] });
  expect(await db.count('locked')).toBe(0);
  // What is gone cannot be brought back by a button that was pressed late.
  await sendAgain(db, id);
  expect((await readOutbox(db)).entries).toEqual([]);
});

async function newKey(): Promise<Uint8Array> {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  return new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
}
