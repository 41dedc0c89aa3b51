import type { Context } from '@/lib/auth/context';
import { problems } from '@/lib/core/problem';
import { formEndpoint } from '@/lib/http/form-endpoint';
import { FORM_HEADER, stashedForm } from '@/lib/http/form-stash';
import { answerForm } from '@/server/forms';
import type { FormRow } from '@/server/form-table';
import { testDatabase, type TestDatabase } from '../support/database';
import { rawRequest, serve, type Fixture } from './http-fixture';

/** Whatever a page can find for itself. */
type Stashed = { values?: Record<string, string>; problem?: { title: string }; answer?: Record<string, string> } | null;

let database: TestDatabase;
let fixture: Fixture;
/** What the page saw: the state of its form while it was rendered. */
let seen: { method?: string; url?: string; state: Stashed; key: string }[] = [];
let pageStatus = 200;

const echo = formEndpoint({
  action: 'session.start',
  handle: async (context: Context, fields, params) => {
    if (fields.refuse === 'fields') throw problems.inputRefused([{ field: 'name', code: 'name.taken' }]);
    if (fields.refuse === 'away') throw problems.databaseAway(null);
    if (fields.leave) return { redirect: '//elsewhere.example/x' };
    if (fields.show) return { answer: { link: fields.show } };
    if (fields.refuse === 'bug') throw new Error(`a secret: ${fields.name}`);
    return { redirect: `/done/${params.id}?${context.locale}&${fields.name}`, cookies: ['a=1; Path=/', 'b=2; Path=/'] };
  },
});
const guarded = formEndpoint({ action: 'report.submit', handle: async () => ({ redirect: '/' }) });
const table: FormRow[] = [{ path: '/thing/[id]', form: echo }, { path: '/guarded', form: guarded }];

beforeAll(async () => {
  database = await testDatabase();
  fixture = await serve(async (req, res) => {
    const pathname = req.url!.split('?')[0]!;
    if (req.method !== 'GET' && (await answerForm({ req, res, origin: 'http://here', pathname }, table))) return;
    const key = String(req.headers[FORM_HEADER]);
    seen.push({ method: req.method, url: req.url, state: stashedForm(key), key });
    // As Next writes a page: a status, then the body, without writeHead.
    res.statusCode = pageStatus;
    res.setHeader('content-type', 'text/html');
    res.write('<h1>');
    res.end('page</h1>');
  });
});
afterAll(async () => {
  await fixture.close();
  await database.close();
});
beforeEach(() => {
  seen = [];
  pageStatus = 200;
});

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(fixture.url + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual', headers });

test('a form that leads somewhere redirects with 303 and its cookies', async () => {
  const answer = await post('/hy/thing/7%20b', { name: 'x' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/done/7%20b?hy&x']);
  expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/']);
  expect(seen).toEqual([]);
});

test('a refused form is its own page again: the status, every answer kept, the reason in the language of the page', async () => {
  const answer = await post('/ru/thing/7?from=list', { refuse: 'fields', name: 'Ի <b>', note: 'kept' });
  expect([answer.status, answer.headers.get('cache-control'), await answer.text()]).toEqual([422, 'no-store', '<h1>page</h1>']);
  expect(seen).toEqual([{
    method: 'GET',
    url: '/ru/thing/7?from=list',
    key: expect.stringMatching(/^[\w-]{22}$/),
    state: {
      values: { refuse: 'fields', name: 'Ի <b>', note: 'kept' },
      problem: expect.objectContaining({ code: 'input-refused', errors: [expect.objectContaining({ field: 'name', code: 'name.taken' })] }),
    },
  }]);
  expect(seen[0]!.state!.problem!.title).toMatch(/[а-я]/);
});

test('an accepted form whose answer is shown once: 200 on its own page, in no address and never cached', async () => {
  const answer = await post('/thing/7', { show: 'https://secret.example/abc' });
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(seen).toMatchObject([{ method: 'GET', url: '/thing/7', state: { answer: { link: 'https://secret.example/abc' } } }]);
});

test('a redirect never leaves this server', async () => {
  const answer = await post('/thing/7', { leave: 'yes' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/x']);
});

test('what was typed is forgotten when the answer is sent', async () => {
  await (await post('/thing/7', { refuse: 'fields' })).text();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(stashedForm(seen[0]!.key)).toBeNull();
});

test('the database away: 503 with Retry-After, also where the page itself cannot be made', async () => {
  const answer = await post('/thing/7', { refuse: 'away' });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  pageStatus = 500;
  expect((await post('/thing/7', { refuse: 'away' })).status).toBe(503);
});

test('a redirect or a missing page stays what it is', async () => {
  pageStatus = 404;
  expect((await post('/thing/7', { refuse: 'fields' })).status).toBe(404);
});

test('a fault of ours is a 500 with an incident, and nothing of what was typed is logged', async () => {
  const logged = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const answer = await post('/thing/7', { refuse: 'bug', name: 'Anahit' });
  const lines = logged.mock.calls.map(([line]) => String(line)).join('');
  logged.mockRestore();
  expect(answer.status).toBe(500);
  expect(lines).toContain('"incident"');
  expect(lines).not.toContain('Anahit');
  expect(seen[0]!.state!.values!.name).toBe('Anahit');
});

test('nobody signed in: 401 on the page, the answers kept', async () => {
  const answer = await post('/guarded', { note: 'mine' });
  expect(answer.status).toBe(401);
  expect(seen[0]!.state).toMatchObject({ values: { note: 'mine' }, problem: { code: 'sign-in-required' } });
});

test.each([
  [{ origin: 'https://elsewhere.example' }],
  [{ 'sec-fetch-site': 'cross-site' }],
  [{ 'sec-fetch-site': 'same-site', origin: 'null' }],
])('a foreign page is refused: %j', async (headers) => {
  expect((await post('/thing/7', { name: 'x' }, headers)).status).toBe(403);
  expect(seen[0]!.state!.values).toEqual({});
});

test.each([
  [{}],
  [{ origin: 'null', 'sec-fetch-site': 'same-origin' }],
  // Over plain HTTP in a local network browsers send no Sec-Fetch-Site, and no-referrer makes the Origin null.
  [{ origin: 'null' }],
])('our own page is let in: %j', async (headers) => {
  expect((await post('/thing/7', { name: 'x' }, headers)).status).toBe(303);
});

test('an Origin that is our Host is let in', async () => {
  expect((await post('/thing/7', { name: 'x' }, { origin: fixture.url })).status).toBe(303);
});

test('multipart fields are read, files are refused', async () => {
  const send = (data: FormData) => fetch(`${fixture.url}/thing/7`, { method: 'POST', body: data, redirect: 'manual' });
  const words = new FormData();
  words.set('name', 'Շուշի');
  expect((await send(words)).headers.get('location')).toBe(`/done/7?en&${encodeURI('Շուշի')}`);
  words.set('file', new Blob(['x']), 'x.txt');
  expect((await send(words)).status).toBe(415);
});

test.each([
  ['application/json', '{}', 415],
  ['multipart/form-data; boundary=x', 'not multipart', 400],
  ['application/x-www-form-urlencoded', `a=${'b'.repeat(64 * 1024)}`, 413],
])('%s with a body that is no form', async (type, body, status) => {
  const answer = await fetch(`${fixture.url}/thing/7`, { method: 'POST', body, headers: { 'content-type': type } });
  expect(answer.status).toBe(status);
});

test('a body that never says how long it is is cut off at the limit', async () => {
  const chunk = `4000\r\n${'a'.repeat(0x4000)}\r\n`;
  const head = 'POST /thing/7 HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n';
  const { text } = await rawRequest(fixture.port, head + chunk.repeat(64));
  expect(text).toMatch(/^HTTP\/1\.1 413 /);
});

test.each([
  ['POST', '/nothing-here', 'GET, HEAD'],
  ['PUT', '/thing/7', 'GET, HEAD, POST'],
  ['DELETE', '/thing/7/deeper', 'GET, HEAD'],
  ['POST', '/thing/%zz', 'GET, HEAD'],
])('%s %s is no form', async (method, path, allow) => {
  const answer = await fetch(fixture.url + path, { method });
  expect([answer.status, answer.headers.get('allow'), (await answer.json()).code]).toEqual([405, allow, 'method-not-allowed']);
});
