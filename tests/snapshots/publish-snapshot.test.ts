import { ANONYMOUS } from '@/lib/auth/actor';
import type * as DataFiles from '@/lib/exports/data-files';
import { publishSnapshot } from '@/lib/snapshots/publish-snapshot';
import { snapshotForm } from '@/server/forms/snapshot-form';
import { accountsFor, contextFor, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { changePublicData } from './support/change-public-data';

/** Which files are frozen is another test's matter: two tables are quicker than all. */
jest.mock('@/lib/exports/data-files', () => {
  const { dataFiles } = jest.requireActual<typeof DataFiles>('@/lib/exports/data-files');
  return { dataFiles: (...asked: Parameters<typeof dataFiles>) => dataFiles(...asked).filter(({ name }) => ['reports.csv', 'log.csv'].includes(name)) };
});

/** Half past one in the night of the second of March in Stepanakert. */
const NOW = new Date('2026-03-01T21:30:30.400Z');

let database: TestDatabase;
let accounts: Accounts;

beforeAll(async () => {
  database = await testDatabase({ record: true });
  accounts = await accountsFor(database.db);
}, 60_000);
afterAll(() => database.close());

const publish = async (now = NOW, actor: Parameters<typeof contextFor>[1] = accounts.people.VERIFIER) => publishSnapshot(await contextFor(database.db, actor, now));

test('who may not publish is refused, and nothing is stored', async () => {
  const refused = await Promise.all(
    [ANONYMOUS, accounts.people.CONTRIBUTOR, accounts.people.ANALYST].map((actor) => publish(NOW, actor).catch(({ code }: { code: string }) => code)),
  );
  expect(refused).toEqual(['sign-in-required', 'not-allowed', 'not-allowed']);
  expect(await database.db.snapshot.count()).toBe(0);
});

test('before anything is public there is nothing to freeze', async () => {
  // The record of these databases became public on 15 January at 08:30; two minutes later it is settled.
  expect(await publish(new Date('2026-01-15T08:31:59.999Z'))).toEqual({ outcome: 'nothing' });
  expect(await database.db.snapshot.count()).toBe(0);
});

test('ten at once make one snapshot, of two minutes ago on a whole second, with the day where the crisis is', async () => {
  const outcomes = await Promise.all([...Array(10).keys()].map((second) => publish(new Date(NOW.getTime() + second * 1_000))));
  const id = '2026-03-02-v2';
  expect(outcomes.filter(({ outcome }) => outcome === 'new')).toEqual([{ outcome: 'new', id }]);
  expect(outcomes.filter(({ outcome }) => outcome === 'there')).toHaveLength(9);
  const [snapshot, ...others] = await database.db.snapshot.findMany();
  expect(others).toEqual([]);
  expect(snapshot).toMatchObject({ id, version: 2n, asOf: new Date('2026-03-01T21:28:30Z'), madeAt: NOW, madeById: accounts.people.VERIFIER.id });
  const newest = await database.db.publicRevision.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  expect([snapshot!.headSeq, snapshot!.headHash]).toEqual([newest.seq, newest.hash]);
});

test('it is written down, with who made it', async () => {
  const lines = await database.db.auditEntry.findMany({ where: { action: 'snapshot.publish' } });
  const files = await database.db.snapshotFile.findMany();
  const bytes = files.reduce((sum, file) => sum + Number(file.bytes), 0);
  expect(lines).toEqual([
    expect.objectContaining({ subject: '2026-03-02-v2', actorId: accounts.people.VERIFIER.id, detail: { version: 2, files: files.length, bytes } }),
  ]);
});

test('two servers on one database make one, too', async () => {
  const { openDb, openPool } = await import('@/lib/db/client');
  const pools = [openPool(database.url), openPool(database.url)];
  const now = new Date('2026-03-05T12:00:00Z');
  const outcomes = await Promise.all(pools.map(async (pool) => publishSnapshot(await contextFor(openDb(pool), accounts.people.ADMIN, now))));
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['new', 'there']);
  await Promise.all(pools.map((pool) => pool.end()));
});

test('another day or another version is another snapshot', async () => {
  expect(await publish(new Date('2026-03-06T12:00:00Z'))).toEqual({ outcome: 'new', id: '2026-03-06-v2' });
  await changePublicData(database, 3, new Date('2026-03-06T13:00:00Z'));
  expect(await publish(new Date('2026-03-06T13:01:59Z'))).toEqual({ outcome: 'there', id: '2026-03-06-v2' });
  expect(await publish(new Date('2026-03-06T13:02:00Z'))).toEqual({ outcome: 'new', id: '2026-03-06-v5' });
});

test('broken off in the middle, nothing of it is there', async () => {
  const before = await counts();
  const ctx = await contextFor(database.db, accounts.people.ADMIN, new Date('2026-03-07T12:00:00Z'));
  const gone = new AbortController();
  const isWanted = async () => {
    setImmediate(() => gone.abort());
    return true;
  };
  await expect(publishSnapshot(ctx, { signal: gone.signal, isWanted })).rejects.toMatchObject({ name: 'AbortError' });
  expect(await counts()).toEqual(before);
  // Nobody waits for it: the next one is made.
  expect(await publishSnapshot(ctx)).toEqual({ outcome: 'new', id: '2026-03-07-v5' });
});

async function counts(): Promise<number[]> {
  const { db } = database;
  return Promise.all([db.snapshot.count(), db.snapshotFile.count(), db.snapshotPiece.count(), db.auditEntry.count()]);
}

test('the form says what came of it: a new one, or the one that was there', async () => {
  const sent = () => {
    const headers = { cookie: accounts.cookies.VERIFIER, 'content-type': 'application/x-www-form-urlencoded' };
    return snapshotForm(new Request('http://shortfall.test/snapshots', { method: 'POST', headers, body: '' }), 'en', {});
  };
  const first = await sent();
  const { id } = await database.db.snapshot.findFirstOrThrow({ orderBy: { asOf: 'desc' } });
  expect(first).toEqual({ result: { answer: { outcome: 'new', id } } });
  expect(await sent()).toEqual({ result: { answer: { outcome: 'there', id } } });
});

test.each(['snapshot', 'snapshot_file', 'snapshot_piece'])('the database refuses to change %s', async (table) => {
  const column = table === 'snapshot' ? 'id' : 'name';
  for (const change of [`UPDATE ${table} SET ${column} = ${column}`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
    await expect(database.pool.query(change)).rejects.toThrow(/append-only|never/i);
  }
});

test('no piece is larger than a mebibyte', async () => {
  const { rows } = await database.pool.query<{ largest: number }>('SELECT max(octet_length(gzip)) AS largest FROM snapshot_piece');
  expect(rows[0]!.largest).toBeGreaterThan(0);
  expect(rows[0]!.largest).toBeLessThanOrEqual(1024 * 1024);
});
