import { createServer } from 'node:http';
import { openAnswerOf, ANSWER_HEADER } from '@/lib/http/open-answers';
import { openPool } from '@/lib/db/client';
import { openIslands } from '@/server/islands';
import { requestListener } from '@/server/request';
import { serve, type Fixture } from './http-fixture';

type Page = { status?: number; says?: number; type?: string; write?: boolean };
let page: Page;
let keys: string[];
let fixture: Fixture;
const pool = openPool(process.env.TEST_CLUSTER_URL!, 2);
const nowhere = openPool('postgres://nobody@127.0.0.1:1/none', 1);

/** Writes as Next does: a status, headers, a piece of the body, the rest. */
async function start(database = pool): Promise<void> {
  const listener = requestListener({
    pool: database,
    origin: 'http://here',
    dev: false,
    answerScripts: openIslands('/nowhere').answer,
    answerPublicPages: null,
    next: async (req, res) => {
      const key = String(req.headers[ANSWER_HEADER]);
      keys.push(key);
      if (page.says) openAnswerOf(key)!(page.says);
      res.statusCode = page.status ?? 200;
      res.setHeader('content-type', page.type ?? 'text/html; charset=utf-8');
      res.setHeader('link', '</style.css>; rel=preload');
      if (page.write !== false) res.write('<h1>from ');
      res.end('Next</h1>');
    },
  });
  fixture = await serve(listener, createServer(listener));
}

beforeEach(() => {
  keys = [];
  page = {};
});
afterEach(() => fixture.close());
afterAll(async () => {
  await pool.end();
  await nowhere.end();
});

async function get(path: string) {
  const answer = await fetch(fixture.url + path);
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

test('a page is passed on as it is, and can say another status than 200', async () => {
  await start();
  expect(await get('/')).toMatchObject({ status: 200, text: '<h1>from Next</h1>' });
  page = { says: 404 };
  expect(await get('/nothing')).toMatchObject({ status: 404, text: '<h1>from Next</h1>' });
});

test('the key of an answer is another each time, cannot be sent from outside, and ends with the answer', async () => {
  await start();
  await fetch(fixture.url, { headers: { [ANSWER_HEADER]: 'mine' } });
  await get('/');
  expect(new Set([...keys, 'mine']).size).toBe(3);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(openAnswerOf(keys[1]!)).toBeNull();
});

test.each([[true], [false]])('a page that fails is a page of plain words in its language (written in pieces: %s)', async (write) => {
  await start();
  page = { status: 500, write };
  const { status, text, headers } = await get('/ru/anything');
  expect(status).toBe(500);
  expect(text).toContain('<html lang="ru">');
  expect(text).toMatch(/<h1>[А-Яа-я ]+<\/h1>/);
  expect(text).not.toContain('Next');
  expect([headers.get('link'), headers.get('cache-control'), headers.has('retry-after')]).toEqual([null, 'no-store', false]);
});

test('while the database is away it says so: 503 with Retry-After', async () => {
  await start(nowhere);
  page = { status: 500 };
  const { status, headers } = await get('/');
  expect([status, headers.get('retry-after')]).toEqual([503, '5']);
});

test('what is not a page is not replaced', async () => {
  await start();
  page = { status: 500, type: 'application/json' };
  expect(await get('/api/x')).toMatchObject({ status: 500, text: '<h1>from Next</h1>' });
  page = { status: 404 };
  expect(await get('/x')).toMatchObject({ status: 404, text: '<h1>from Next</h1>' });
});
