import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDb, openPool, type Db, type Pool } from '@/lib/db/client';
import { asksReplica, onPrimary, publicSource } from '@/lib/db/public-db';
import { endpoint, json } from '@/lib/http/endpoint';
import { loadProfile } from '@/lib/imports/load-profile';
import { dataRoute } from '@/server/data-routes';
import { lookAtReplica } from '@/server/doctor/look-at-replica';
import { migrate } from '@/server/migrate';
import { openReplica, type WatchedReplica } from '@/server/replica/open-replica';
import { streamingPair, type Pair, type Streaming } from '../support/streaming-cluster';

let pair: Pair;
let pool: Pool;
let db: Db;
let replica: WatchedReplica;
const lines: string[] = [];
const announce = (line: string) => void lines.push(line);
const shared = globalThis as unknown as Record<symbol, unknown>;

beforeAll(async () => {
  pair = await streamingPair(async (url) => {
    const filling = openPool(url, 4);
    await migrate(filling);
    await loadProfile({ db: openDb(filling), folder: path.resolve('prisma/profiles/nk-2022-2023'), now: new Date('2026-01-15T08:30:00Z') });
    await filling.end();
  });
  pool = openPool(pair.primary.url, 10);
  db = openDb(pool);
  [shared[Symbol.for('shortfall.pool')], shared[Symbol.for('shortfall.prisma')]] = [pool, db];
  replica = await open(pair.standby.url);
}, 200_000);
afterAll(async () => {
  await replica.close();
  await db.$disconnect();
  if (!pool.ended) await pool.end();
  await pair.remove();
}, 60_000);

const open = (url: string) => openReplica({ url, primaryUrl: pair.primary.url, announce });

/** Asks a database of its own account, beside everything else. */
async function tell(database: Streaming, ...statements: string[]): Promise<void> {
  const one = openPool(database.url, 1);
  for (const statement of statements) await one.query(statement);
  await one.end();
}

const read = (name: string) => dataRoute(name)(new Request(`http://here/data/${name}`));
const versionOf = (answer: Response) => /^W\/"(\d+)-/.exec(answer.headers.get('etag')!)![1];
const publish = () => tell(pair.primary, 'UPDATE data_version SET version = version + 1');

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const begun = Date.now(); !(await isSo()); await sleep(50)) if (Date.now() - begun > 60_000) throw new Error(lines.join('\n'));
}

test('public files are read from the replica: the same bytes, nothing can be written there, and everything else asks the primary', async () => {
  expect(lines).toEqual([expect.stringMatching(/^Public pages and files are read from the replica at 127\.0\.0\.1:\d+\.$/)]);
  expect(asksReplica()).toBe(true);
  const files = ['reports.csv', 'trends.json', 'log.csv', 'areas.geojson', 'snapshots.json'];
  for (const name of files) expect(await (await read(name)).text()).toBe(await onPrimary(async () => (await read(name)).text()));
  await expect(publicSource().db.$executeRaw`UPDATE data_version SET version = 0`).rejects.toThrow(/read-only/);
  const write = endpoint({ action: 'session.start', handle: async (context) => json(context.db === db), present: (answer) => answer });
  expect(await (await write(new Request('http://here/api/write', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }))).json()).toBe(true);
  expect(await lookAtReplica({ pool, url: pair.standby.url })).toEqual([
    { says: expect.stringMatching(/follows\.$/) },
    expect.objectContaining({ mend: expect.stringContaining('hot_standby_feedback = on') }),
  ]);
});

test('what it lags behind is told as the age of the answer, and its tag is that of its own data', async () => {
  const before = versionOf(await read('trends.json'));
  await tell(pair.standby, 'SELECT pg_wal_replay_pause()');
  await publish();
  expect((await read('trends.json')).headers.get('age')).toBeNull();
  await until(() => replica.watch.secondsBehind >= 5);
  const late = await read('trends.json');
  expect([versionOf(late), Number(late.headers.get('age')) >= 5, late.headers.get('warning')]).toEqual([before, true, '110 - "Response is Stale"']);
  const newest = await onPrimary(() => read('trends.json'));
  expect([Number(versionOf(newest)), newest.headers.get('age')]).toEqual([Number(before) + 1, null]);
  await tell(pair.standby, 'SELECT pg_wal_replay_resume()');
  await until(() => replica.watch.secondsBehind === 0);
  expect(versionOf(await read('trends.json'))).toBe(versionOf(newest));
}, 60_000);

test('what the replica cancels because it has to replay is read from the primary, once', async () => {
  const asked: Db[] = [];
  const counts = endpoint({
    action: 'figures.read',
    open: true,
    handle: async (context) => {
      asked.push(context.db);
      return context.db.$transaction(async (tx) => {
        const reports = await tx.publicReport.count();
        // The row that this transaction sees on the replica is cleaned away on the primary.
        if (context.db !== db) await tell(pair.primary, 'UPDATE data_version SET version = version', 'VACUUM data_version', 'UPDATE data_version SET version = version');
        if (context.db !== db) await sleep(1_000);
        return { reports, version: Number((await tx.dataVersion.findFirstOrThrow()).version) };
      }, { isolationLevel: 'RepeatableRead' });
    },
  });
  const answer = await counts(new Request('http://here/counts'));
  expect([answer.status, await answer.json()]).toEqual([200, { reports: 219, version: expect.any(Number) }]);
  expect(asked.map((one) => one === db)).toEqual([false, true]);
});

test.each([
  [200, 'whole, by the primary'],
  [300, 'broken off'],
])('a body that fails on the replica after %i kB is %s', async (kB, outcome) => {
  await until(asksReplica);
  const long = endpoint({
    action: 'figures.read',
    open: true,
    // Each piece as it is asked for; on the replica the last one never comes.
    handle: async (context) => {
      let left = kB;
      const pull = (body: ReadableStreamDefaultController<Uint8Array>) => {
        if (left > 0) body.enqueue(new Uint8Array(1_024));
        else if (context.db === db) body.close();
        else body.error(Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' }));
        left -= 1;
      };
      return new Response(new ReadableStream({ pull }, { highWaterMark: 0 }));
    },
    present: (answer) => answer,
  });
  const answer = await long(new Request('http://here/long'));
  expect(answer.status).toBe(200);
  const body = answer.arrayBuffer().then((bytes) => (bytes.byteLength === kB * 1_024 ? 'whole, by the primary' : 'short'), () => 'broken off');
  expect(await body).toBe(outcome);
});

test('no read fails while the replica goes and comes back', async () => {
  await until(asksReplica);
  const answers: string[] = [];
  const stop = new AbortController();
  const reading = Promise.all(['reports.csv', 'trends.json'].map(async (name) => {
    while (!stop.signal.aborted) {
      const answer = await read(name);
      answers.push(answer.ok ? 'whole' : await answer.text());
      if (answer.ok) await answer.arrayBuffer();
      await sleep(100);
    }
  }));
  try {
    await goAndComeBack(answers);
  } finally {
    stop.abort();
    await reading;
  }
  expect(answers.filter((said) => said !== 'whole')).toEqual([]);
  expect(lines.slice(-2)).toEqual([expect.stringContaining('does not answer'), expect.stringContaining('are read from the replica')]);
}, 200_000);

async function goAndComeBack(answers: string[]): Promise<void> {
  await until(() => answers.length > 8);
  await pair.standby.stop();
  await until(() => !asksReplica());
  const gone = answers.length;
  await until(() => answers.length > gone + 8);
  await pair.standby.start();
  await until(asksReplica);
}

test('one that becomes a primary is not asked any more', async () => {
  await tell(pair.standby, 'SELECT pg_promote()');
  await until(() => replica.watch.state === 'promoted');
  await publish();
  expect(publicSource().db).toBe(db);
  expect(versionOf(await read('trends.json'))).toBe(versionOf(await onPrimary(() => read('trends.json'))));
  expect(await lookAtReplica({ pool, url: pair.standby.url })).toContainEqual(expect.objectContaining({ says: expect.stringContaining('is no replica: it takes writes itself') }));
}, 60_000);

test.each([
  ['the database itself', () => pair.primary.url, /^The database at 127\.0\.0\.1:\d+ is no replica any more, it takes writes itself.* Check DATABASE_REPLICA_URL\.$/],
  ['a wrong password', () => pair.primary.url.replace(/:[^:@]+@/, ':wrong@'), /^The replica at 127\.0\.0\.1:\d+ does not let us in \(28P01\): check DATABASE_REPLICA_URL\.$/],
  ['no such database', () => pair.primary.url.replace(/postgres$/, 'nothing'), /does not let us in \(3D000\)/],
])('%s is refused at the start in one line', async (_, url, line) => {
  await expect(open(url())).rejects.toMatchObject({ name: 'StartRefusal', message: expect.stringMatching(line) });
});
