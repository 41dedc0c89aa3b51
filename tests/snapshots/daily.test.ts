import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { currentCrisis } from '@/lib/crisis/current';
import { openDb, openPool } from '@/lib/db/client';
import { CLOCK } from '@/lib/snapshots/clock-actor';
import { publishDaily } from '@/lib/snapshots/publish-daily';
import { publishSnapshot } from '@/lib/snapshots/publish-snapshot';
import { readDataState } from '@/server/front-cache/data-state';
import { stampOf } from '@/server/front-cache/stamp-of';
import { startSnapshotTimer } from '@/server/snapshot-timer';
import { accountsFor, contextFor } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { changePublicData } from './support/change-public-data';

/** Which files are frozen is another test's matter: here it is one that ends, or one that does not. */
let endless = false;
jest.mock('@/lib/exports/data-files', () => ({
  dataFiles: () => [
    { name: 'a.csv', contentType: 'text/csv', isTable: true, open: async () => (endless ? new Readable({ read: () => undefined }) : Readable.from([Buffer.from('a\r\n')])) },
  ],
}));

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase({ record: true });
}, 60_000);
afterEach(() => database.close());

const daily = async (at: string) => publishDaily({ db: database.db, crisis: await currentCrisis(database.db), now: new Date(at) });
const ids = async () => (await database.db.snapshot.findMany({ orderBy: { madeAt: 'asc' } })).map(({ id }) => id);

test('once a day where the crisis is, and only when something changed', async () => {
  expect(await daily('2026-03-01T12:00:00Z')).toEqual({ outcome: 'new', id: '2026-03-01-v2' });
  // Nothing changed: not on the same day, and not on any later one.
  expect(await daily('2026-03-01T12:10:00Z')).toEqual({ outcome: 'unwanted' });
  expect(await daily('2026-03-03T12:00:00Z')).toEqual({ outcome: 'unwanted' });
  await changePublicData(database, 1, new Date('2026-03-03T12:05:00Z'));
  expect(await daily('2026-03-03T12:07:00Z')).toEqual({ outcome: 'new', id: '2026-03-03-v3' });
  await changePublicData(database, 1, new Date('2026-03-03T12:08:00Z'));
  // 23:59 in Stepanakert, and 00:00 there: eight in the evening in UTC. What is frozen is two minutes old.
  expect(await daily('2026-03-03T20:01:59Z')).toEqual({ outcome: 'unwanted' });
  expect(await daily('2026-03-03T20:02:00Z')).toEqual({ outcome: 'new', id: '2026-03-04-v4' });
  const made = await database.db.snapshot.findMany();
  expect(made.map(({ madeById }) => madeById)).toEqual([null, null, null]);
  expect(await database.db.auditEntry.count({ where: { action: 'snapshot.publish', actorId: CLOCK.id } })).toBe(3);
});

test('one that a verifier made is enough while nothing changes, and is no reason to leave the day out when something does', async () => {
  const { people } = await accountsFor(database.db);
  const before = stampOf(await readDataState());
  await publishSnapshot(await contextFor(database.db, people.VERIFIER, new Date('2026-03-01T08:00:00Z')));
  // Pages that were made before it are made again.
  expect(stampOf(await readDataState())).not.toBe(before);
  expect(await daily('2026-03-01T09:00:00Z')).toEqual({ outcome: 'unwanted' });
  await changePublicData(database, 1, new Date('2026-03-01T10:00:00Z'));
  expect(await daily('2026-03-01T11:00:00Z')).toEqual({ outcome: 'new', id: '2026-03-01-v3' });
});

test('of two processes that look at the same time one makes it', async () => {
  const pools = [openPool(database.url), openPool(database.url)];
  const now = new Date('2026-03-01T12:00:00Z');
  const outcomes = await Promise.all(
    pools.map(async (pool) => {
      const db = openDb(pool);
      return publishDaily({ db, crisis: await currentCrisis(db), now });
    }),
  );
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['new', 'unwanted']);
  await Promise.all(pools.map((pool) => pool.end()));
});

test('the timer looks by itself, by the clock it is given, and again after a fault', async () => {
  const faults = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  let now = new Date('2026-03-01T12:00:00Z');
  const stop = startSnapshotTimer(database.db, { now: () => now, everyMs: 20 });
  await until(async () => (await ids()).length === 1);
  await database.pool.query(`ALTER TABLE snapshot RENAME TO snapshot_away`);
  await changePublicData(database, 1, new Date('2026-03-02T10:00:00Z'));
  now = new Date('2026-03-02T12:00:00Z');
  await until(async () => faults.mock.calls.length > 0);
  await database.pool.query(`ALTER TABLE snapshot_away RENAME TO snapshot`);
  await until(async () => (await ids()).length === 2);
  await stop();
  expect(await ids()).toEqual(['2026-03-01-v2', '2026-03-02-v3']);
  faults.mockRestore();
});

test('told to stop, it breaks off what it is making and says nothing', async () => {
  const faults = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  endless = true;
  const stop = startSnapshotTimer(database.db, { now: () => new Date('2026-03-01T12:00:00Z'), everyMs: 5 });
  // Until it holds the lock, and so works.
  await until(async () => {
    const { rows } = await database.pool.query("SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = 72707372 AND granted");
    return rows.length > 0;
  });
  await stop();
  await sleep(30);
  expect(await ids()).toEqual([]);
  expect(faults).not.toHaveBeenCalled();
  faults.mockRestore();
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > deadline) throw new Error('It did not come about.');
    await sleep(10);
  }
}
