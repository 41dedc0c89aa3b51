import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from '@/lib/db/sql';
import { copyOut } from '@/lib/db/stream';
import { dataRoute } from '@/server/data-routes';
import { sendWebResponse, toWebRequest } from '@/server/web-adapter';
import { testDatabase, type TestDatabase } from '../support/database';
import { howMany } from '../support/how-many';

/**
 * Promise 7: the database is killed in the middle of an export, and the client sees an error. Some 40 MB in few rows that no compression makes
 * small: more than sockets hold, so that a client who stops reading stops the export in its middle.
 */
const ROWS = 3_000;
/** JSON and zip are made here from the same stream, which takes longer. */
const SOME = howMany({ few: 2, full: 20 });
const COPYING = `SELECT pid, wait_event FROM pg_stat_activity WHERE query LIKE 'COPY (%' AND state = 'active' AND backend_type = 'client backend'
  AND datname = current_database()`;

let database: TestDatabase;
let server: Server;
let origin: string;
beforeAll(async () => {
  database = await testDatabase();
  await fill(database);
  server = createServer((req, res) => {
    const { pathname } = new URL(req.url!, 'http://127.0.0.1');
    void dataRoute(pathname.slice('/data/'.length))(toWebRequest(req, res, 'http://127.0.0.1')).then((answer) => sendWebResponse(answer, req, res));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/data/`;
}, 60_000);
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await database.close();
});

/** Long reports, each with a long line in the log: nothing is computed from them, and no hash is true. */
async function fill({ pool }: TestDatabase): Promise<void> {
  const client = await pool.connect();
  await client.query('SET session_replication_role = replica');
  await client.query(`
    INSERT INTO public_report (public_id, revision, observed_on, area_id, scope, category, severity, people_status, certainty, source_type,
      claimed_by, statement, citation, published_at)
    SELECT lpad(to_hex(n), 16, '0'), 2, date '2022-12-12' + n % 200, 'nk', 'area', 'FOOD', 3, 'unknown', 'PROBABLE', 'PUBLISHED',
      'SAMPLE', (SELECT string_agg(md5(n::text || m), '') FROM generate_series(1, 420) AS m), 'https://example.org/' || n, now()
    FROM generate_series(1, ${ROWS}) AS n`);
  const hash = (word: string) => `md5('${word}' || n) || md5(n || '${word}')`;
  await client.query(`
    INSERT INTO public_revision (seq, public_id, at, kind, content, version, salt, content_hash, previous_hash, hash)
    SELECT n, public_id, timestamptz '2026-02-01', 'published', to_jsonb(report), n, statement, ${hash('content')}, ${hash('before')}, ${hash('line')}
    FROM (SELECT *, row_number() OVER () AS n FROM public_report) AS report`);
  await client.query('SET session_replication_role = DEFAULT');
  await client.query('ANALYZE public_revision');
  client.release();
}

const rowsOf = (text: string) => text.split('\r\n').length - 2;
const wholeCsv = async () => rowsOf(await (await fetch(`${origin}reports.csv`)).text());

test('a whole export has every row and ends well', async () => {
  expect(await wholeCsv()).toBe(ROWS);
});

test.each([['reports.csv', 20], ['log.json', SOME], ['shortfall.zip', SOME]])('the database is killed in the middle of %s: an error, %i times of as many', async (file, times) => {
  const endings: string[] = [];
  for (let round = 0; round < times; round += 1) {
    const answer = await paused(file);
    expect(answer.statusCode).toBe(200);
    await copying(1);
    await database.pool.query(`SELECT pg_terminate_backend(pid) FROM (${COPYING}) AS copying`);
    endings.push(await ending(answer));
  }
  expect(endings).toEqual(Array.from({ length: times }, () => 'broken off'));
  // The pool has got over it: the next export is whole.
  expect(await wholeCsv()).toBe(ROWS);
  expect((await database.pool.query(COPYING)).rows).toEqual([]);
}, 180_000);

test('a statement that the database gives up is an error for the client too', async () => {
  const answer = await paused('reports.csv');
  await copying(1);
  await database.pool.query(`SELECT pg_cancel_backend(pid) FROM (${COPYING}) AS copying`);
  expect(await ending(answer)).toBe('broken off');
});

test('no export runs for ever, and the database looks every half second whether its reader is still there', async () => {
  let text = '';
  for await (const chunk of await copyOut(database.db, sql`SELECT current_setting('statement_timeout'), current_setting('client_connection_check_interval')`)) text += chunk;
  expect(text).toBe('10min,500ms\n');
});

test.each(['reports.csv', 'log.json'])('the clients of %s go away in the middle: the statements end, the connections come back', async (file) => {
  const answers = await Promise.all([paused(file), paused(file)]);
  await copying(2);
  for (const answer of answers) answer.destroy();
  await copying(0);
}, 60_000);

test('a reader who goes while the database still computes ends the statement too', async () => {
  const file = await copyOut(database.db, sql`SELECT pg_sleep(600)`);
  await copying(1);
  file.destroy();
  await copying(0);
});

test('slow readers hold the database back instead of filling our memory, and take no connection from anybody else; one too many is told to come back', async () => {
  const before = heldBytes();
  const answers = await Promise.all([1, 2, 3, 4].map(() => paused('reports.csv')));
  await copying(4, 'ClientWrite');
  await sleep(300);
  await copying(4, 'ClientWrite');
  // Less than half of what the four files hold; what garbage there is depends on the machine.
  expect(heldBytes() - before).toBeLessThan(70 * 1024 * 1024);
  expect(await database.db.publicReport.count()).toBe(ROWS);
  const refused = await fetch(`${origin}reports.csv`);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  for (const answer of answers) answer.destroy();
  await copying(0);
  expect((await fetch(`${origin}reports.csv`)).status).toBe(200);
});

/** Bytes of files in this process. */
function heldBytes(): number {
  return process.memoryUsage().arrayBuffers;
}

/** An answer whose first bytes have come and whose rest is not read. */
function paused(file: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(origin + file, { agent: false }, (answer) => {
      answer.once('data', () => {
        answer.pause();
        resolve(answer);
      });
    }).on('error', reject);
  });
}

/** Waits until so many exports are under way in the database; with `waitEvent`, until all of them wait for that. */
async function copying(count: number, waitEvent?: string): Promise<void> {
  for (;;) {
    const { rows } = await database.pool.query<{ wait_event: string | null }>(COPYING);
    if (rows.length === count && rows.every(({ wait_event: event }) => waitEvent === undefined || event === waitEvent)) return;
    await sleep(5);
  }
}

/** How the rest of an answer ends for its reader. */
function ending(answer: IncomingMessage): Promise<'ends well' | 'broken off'> {
  return new Promise((resolve) => {
    answer.once('end', () => resolve('ends well'));
    answer.once('error', () => resolve('broken off'));
    answer.resume();
  });
}
