import { createHash } from 'node:crypto';
import { openDb } from '@/lib/db/client';
import { DATA_FILES } from '@/server/data-routes';
import { importRecord } from '../exports/support/import-record';
import { openDesk, type Desk } from '../review/desk';
import { howMany } from '../support/how-many';
import { numbers } from '../support/numbers';
import { correctAll, reopenAll, verifyAll } from './support/bulk';
import { stepOf } from './support/history';

/** Promise 4 (4-open-data): asOf=T today and asOf=T after 1,000 later changes give the same sha256, at every address of data. */
const T = '2026-02-10T09:00:00Z';
const LATER_CHANGES = 1000;
/** Reports that come after T and make the changes many. */
const MANY = [
  'observed_on,area_code,category,item_code,severity,people_affected,certainty,source_type',
  ...Array.from({ length: 200 }, (_, at) => `2023-03-${10 + (at % 20)},${['askeran', 'stepanakert'][at % 2]},FOOD,FOOD-BREAD,${1 + (at % 5)},${20 + at},PROBABLE,KEY_INFORMANT`),
].join('\r\n');
let desk: Desk;
const live: Record<string, string> = {};
const before: Record<string, string> = {};

/** Addresses that take `asOf`; code lists and snapshots have one state. */
const NAMES = Object.keys(DATA_FILES).filter((name) => /\.(csv|json)$/.test(name) && name !== 'snapshots.json');
/** Of files with a row for every day, a window of days; all days where tests run at length. */
const WINDOW = howMany({ few: 1, full: 0 }) ? '?from=2023-01-08&to=2023-02-05' : '';
const ADDRESSES = NAMES.flatMap((name) => {
  const days = /^(trends|severity)\./.test(name) ? WINDOW : '';
  const filtered = /^(reports|trends|severity)\.csv/.test(name) ? [`${name}?area=askeran&from=2023-01-10&to=2023-01-30`, `${name}?category=FOOD&certainty=PROBABLE&on=2023-01-20`] : [];
  return [`${name}${days}`, ...filtered];
});

beforeAll(async () => {
  desk = await openDesk();
  const pick = numbers(5);
  const ids: string[] = [];
  for (let step = 0; step < 24; step += 1) {
    desk.moveTo(new Date(Date.UTC(2026, 1, 1, 9) + step * 3_600_000).toISOString());
    await stepOf(desk, pick, ids);
  }
  for (const address of ADDRESSES) live[address] = (await get(address)).sha256;
  for (const address of ADDRESSES) before[address] = (await get(asOf(address))).sha256;
  const { db } = desk.database;
  desk.moveTo('2026-02-20T09:00:00Z');
  await importRecord(desk.database, MANY, new Date('2026-02-20T09:00:00Z'));
  // From here on all reports that are public change together.
  const lines = await db.publicRevision.count();
  const all = (await db.report.findMany({ where: { publishedAt: { not: null } }, select: { id: true } })).map(({ id }) => id);
  const rounds = [correctAll, reopenAll, verifyAll];
  for (let round = 0; (await db.publicRevision.count()) < lines + LATER_CHANGES; round += 1) {
    desk.moveTo(new Date(Date.UTC(2026, 2, 1) + round * 60_000).toISOString());
    await rounds[round % rounds.length]!(desk.context(desk.verifier), all);
  }
  // As after a restart: nothing of the first answers is remembered.
  const shared = globalThis as unknown as Record<symbol, unknown>;
  shared[Symbol.for('shortfall.prisma')] = openDb(desk.database.pool);
}, 120_000);
afterAll(() => desk.close());

async function get(address: string, headers: Record<string, string> = {}) {
  const [name] = address.split('?');
  const response = await DATA_FILES[name!]!(new Request(`http://shortfall.test/data/${address}`, { headers }));
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, text: bytes.toString(), sha256: createHash('sha256').update(bytes).digest('hex') };
}

function asOf(address: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}asOf=${T}`;
}

test('there were a thousand later changes, and they are seen in what is public now', async () => {
  expect(ADDRESSES.length).toBeGreaterThan(15);
  for (const address of ADDRESSES.filter((one) => /^(reports|trends|severity|corrections|log)\./.test(one))) {
    expect((await get(address)).sha256).not.toBe(live[address]);
  }
});

test.each(ADDRESSES)('promise 4: %s as of an instant is the same bytes after 1,000 later changes', async (address) => {
  const { status, sha256 } = await get(asOf(address));
  expect([status, sha256]).toEqual([200, before[address]]);
  // And the bytes of a CSV are those that were sent at that instant, when it was now.
  if (address.includes('.csv')) expect(sha256).toBe(live[address]);
});

test('its tag and its date never change; what happened since stands beside it', async () => {
  const first = await get(asOf('reports.csv'));
  expect(first.headers.get('last-modified')).toMatch(/Feb 2026/);
  expect(Number(first.headers.get('shortfall-changed-since'))).toBeGreaterThanOrEqual(LATER_CHANGES);
  expect(first.headers.get('link')).toContain(`/changes?since=${encodeURIComponent(T)}>; rel="version-history"`);
  expect(first.headers.get('link')).toMatch(/\/data\/reports\.csv>; rel="original latest-version"/);
  expect(first.headers.get('memento-datetime')).toBe('Tue, 10 Feb 2026 09:00:00 GMT');
  const again = await get(asOf('reports.csv'), { 'if-none-match': first.headers.get('etag')! });
  expect([again.status, again.text]).toEqual([304, '']);
  expect(again.headers.get('shortfall-changed-since')).toBe(first.headers.get('shortfall-changed-since'));
  const elsewhere = await get(`${asOf('reports.csv')}&area=martuni`);
  expect(elsewhere.headers.get('shortfall-changed-since')).toBe('0');
});

test('before the first publication: a head, no rows, and a word', async () => {
  const { status, text, headers } = await get('reports.csv?asOf=2026-01-20T00:00:00Z');
  expect([status, text.split('\r\n').length]).toEqual([200, 2]);
  expect(headers.get('shortfall-note')).toMatch(/Nothing had been published/);
  expect((await get('trends.csv?asOf=2026-01-20T00:00:00Z&measure=people_severe')).text).not.toMatch(/known/);
});

test('an instant that is not settled is refused, and nothing is given in its place', async () => {
  for (const instant of [new Date(), new Date(Date.now() - 100_000), new Date(Date.now() + 3_600_000)]) {
    const { status, text } = await get(`reports.csv?asOf=${instant.toISOString().slice(0, 19)}Z`);
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ code: 'parameter-refused', errors: [{ field: 'asOf' }] });
  }
});
