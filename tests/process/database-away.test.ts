import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { json, endpoint } from '@/lib/http/endpoint';
import { openDb, openPool, type Db, type Pool } from '@/lib/db/client';
import { startCluster, type Cluster } from '@/server/postgres/start-cluster';
import { splitPath } from '@/lib/i18n/locales';
import { sendFailure } from '@/server/failure-page';
import { migrate } from '@/server/migrate';
import { HOT_ROUTES } from '@/server/hot-routes';
import { openIslands } from '@/server/islands';
import { requestListener } from '@/server/request';
import { serve, type Fixture } from './http-fixture';

let folder: string;
let cluster: Cluster;
let pool: Pool;
let db: Db;
let fixture: Fixture;
const shared = globalThis as unknown as Record<symbol, unknown>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'away-'));
  cluster = await startCluster({ dataDir: folder, durable: true });
  pool = openPool(cluster.urlOf('postgres'), 4);
  await migrate(pool);
  db = openDb(pool);
  shared[Symbol.for('shortfall.pool')] = pool;
  shared[Symbol.for('shortfall.prisma')] = db;
  const next = async () => {
    throw new Error('Next is not asked here.');
  };
  fixture = await serve(requestListener({ next, pool, origin: 'http://here', dev: false, answerScripts: openIslands('/nowhere').answer, answerPublicPages: null }));
  HOT_ROUTES.unshift({ method: 'POST', path: '/api/write', handler: write });
});
afterAll(async () => {
  await fixture.close();
  await db.$disconnect();
  if (!pool.ended) await pool.end();
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A write like any other: its context is read from the database. */
const write = endpoint({ action: 'session.start', handle: async () => 'done', present: (result) => json({ result }) });

const post = () => fetch(`${fixture.url}/api/write`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
const status = async (address: string) => (await fetch(fixture.url + address)).status;

test('while the database is away the process lives and writes say when to come back; it recovers by itself', async () => {
  expect([await status('/livez'), await status('/readyz')]).toEqual([200, 200]);
  const { port } = cluster;
  await cluster.stop();
  expect([await status('/livez'), await status('/readyz')]).toEqual([200, 503]);
  const refused = await post();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  expect(refused.headers.get('content-type')).toContain('application/problem+json');
  expect(await refused.json()).toMatchObject({ code: 'database-away', status: 503 });

  cluster = await startCluster({ dataDir: folder, durable: true });
  expect(cluster.port).toBe(port);
  const back = Date.now();
  while ((await status('/readyz')) !== 200 && Date.now() - back < 6_000) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await status('/readyz')).toBe(200);
  expect(Date.now() - back).toBeLessThan(5_000);
});

test.each([
  ['/method', 'Reports on your phone are safe; they will be sent later.'],
  ['/hy/method', 'Ձեր հեռախոսի հաղորդումներն ապահով են։ Դրանք կուղարկվեն ավելի ուշ։'],
  ['/ru/method', 'Сообщения на вашем телефоне в сохранности; они будут отправлены позже.'],
])('a page that cannot be read while the database is away says on %s that reports on phones are safe', async (address, words) => {
  const nowhere = openPool('postgres://nobody@127.0.0.1:1/none', 1);
  const away = await serve((_, res) => void sendFailure(res, { pool: nowhere, locale: splitPath(address).locale, status: 503 }));
  const answer = await fetch(away.url + address);
  expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining(`<p>${words}</p>`)]);
  await away.close();
  await nowhere.end();
});

test('readiness is refused while a migration is missing', async () => {
  const { rows } = await pool.query('DELETE FROM "_prisma_migrations" WHERE migration_name LIKE \'%_init\' RETURNING *');
  const answer = await fetch(`${fixture.url}/readyz`);
  expect([answer.status, await answer.json()]).toEqual([503, { status: 'migrations missing' }]);
  const names = Object.keys(rows[0]);
  const places = names.map((_, index) => `$${index + 1}`).join(', ');
  await pool.query(`INSERT INTO "_prisma_migrations" (${names.join(', ')}) VALUES (${places})`, Object.values(rows[0]));
  expect(await status('/readyz')).toBe(200);
});

test.each([['/livez'], ['/readyz']])('%s carries the security headers and is never kept', async (address) => {
  const { headers } = await fetch(fixture.url + address);
  expect(headers.get('content-security-policy')).toContain("object-src 'none'");
  expect(headers.get('cache-control')).toBe('no-store');
});
