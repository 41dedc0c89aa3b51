import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { sendWebResponse, toWebRequest } from '@/server/web-adapter';
import { dataRoute } from '@/server/data-routes';
import { testDatabase, type TestDatabase } from '../support/database';

const GET = dataRoute('reports.csv');

/** Few and long, some 45 MB together, more than sockets hold, so that a client who stops reading stops the export in its middle. */
const ROWS = 3_000;
const COPYING = `SELECT pid FROM pg_stat_activity WHERE query LIKE 'COPY (%' AND state = 'active' AND backend_type = 'client backend'
  AND datname = current_database()`;

let database: TestDatabase;
let server: Server;
let address: string;
beforeAll(async () => {
  database = await testDatabase();
  await database.pool.query(`
    INSERT INTO public_report (public_id, revision, observed_on, area_id, scope, category, severity, people_status, certainty, source_type,
      claimed_by, statement, citation, published_at)
    SELECT lpad(to_hex(n), 16, '0'), 2, date '2022-12-12' + n % 200, 'nk', 'area', 'FOOD', 3, 'unknown', 'PROBABLE', 'PUBLISHED',
      'SAMPLE', repeat('synthetic ', 1_500), 'https://example.org/' || n, now() FROM generate_series(1, ${ROWS}) AS n`);
  server = createServer((req, res) => {
    void GET(toWebRequest(req, res, 'http://127.0.0.1')).then((response) => sendWebResponse(response, req, res));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/data/reports.csv`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await database.close();
});

test('a whole export has every row and ends well', async () => {
  const text = await (await fetch(address)).text();
  expect(text.split('\r\n')).toHaveLength(ROWS + 2);
});

test('the database is killed in the middle: the client sees an error, 20 times of 20', async () => {
  for (let round = 0; round < 20; round += 1) {
    const answer = await paused();
    expect(answer.statusCode).toBe(200);
    await copying(1);
    await database.pool.query(`SELECT pg_terminate_backend(pid) FROM (${COPYING}) AS copying`);
    expect(await ending(answer)).toBe('broken off');
  }
  // The pool has got over it: the next export is whole.
  expect((await (await fetch(address)).text()).split('\r\n')).toHaveLength(ROWS + 2);
  expect((await database.pool.query(COPYING)).rows).toEqual([]);
}, 60_000);

test('the client goes away in the middle: the statement ends and the connection comes back', async () => {
  const answers = await Promise.all([1, 2, 3].map(paused));
  await copying(3);
  for (const answer of answers) answer.destroy();
  await copying(0);
});

test('slow readers take no connection from anybody else; one too many is told to come back', async () => {
  const answers = await Promise.all([1, 2, 3, 4].map(paused));
  await copying(4);
  const started = Date.now();
  expect(await database.db.publicReport.count()).toBe(ROWS);
  expect(Date.now() - started).toBeLessThan(2_000);
  const refused = await fetch(address);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  for (const answer of answers) answer.destroy();
  await copying(0);
  expect((await fetch(address)).status).toBe(200);
});

/** An answer whose first bytes have come and whose rest is not read. */
function paused(): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(address, { agent: false }, (answer) => {
      answer.once('data', () => {
        answer.pause();
        resolve(answer);
      });
    }).on('error', reject);
  });
}

/** Waits until so many exports are under way in the database. */
async function copying(count: number): Promise<void> {
  while ((await database.pool.query(COPYING)).rows.length !== count) await sleep(5);
}

/** How the rest of an answer ends for its reader: a file that ends well is told apart by whether its last row is there. */
function ending(answer: IncomingMessage): Promise<'whole' | 'broken off' | 'short, and looks whole'> {
  let rows = 0;
  return new Promise((resolve) => {
    answer.on('data', (chunk: Buffer) => (rows += chunk.toString('latin1').split('\r\n').length - 1));
    answer.once('end', () => resolve(rows >= ROWS ? 'whole' : 'short, and looks whole'));
    answer.once('error', () => resolve('broken off'));
    answer.resume();
  });
}
