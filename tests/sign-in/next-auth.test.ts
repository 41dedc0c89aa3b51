import { openSession } from '@/lib/auth/session-token';
import { authRoute } from '@/lib/sign-in/auth-route';
import { PASSPHRASE, signedInAs } from '../support/accounts';
import { CookieJar } from '../support/cookie-jar';
import { testDatabase, type TestDatabase } from '../support/database';

const ORIGIN = 'http://127.0.0.1:3000';
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
afterEach(() => {
  delete process.env.PUBLIC_URL;
});

/** What a script does: ask for the csrf pair, then send it back with name and passphrase. */
async function signIn(jar: CookieJar, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const { csrfToken } = await (await get(jar, 'csrf')).json();
  return post(jar, 'callback/credentials', { csrfToken, json: 'true', ...fields }, headers);
}

async function get(jar: CookieJar, action: string): Promise<Response> {
  return jar.keep(await authRoute(new Request(`${ORIGIN}/api/auth/${action}`, { headers: { cookie: jar.header() } })));
}

async function post(jar: CookieJar, action: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const request = new Request(`${ORIGIN}/api/auth/${action}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { cookie: jar.header(), host: '127.0.0.1:3000', ...headers },
  });
  return jar.keep(await authRoute(request));
}

describe('the stock callback', () => {
  test('right words give a cookie that holds nothing but the id of a session row', async () => {
    const { person } = await signedInAs(database.db, 'VERIFIER', 'Script One');
    const jar = new CookieJar();
    const answer = await signIn(jar, { name: 'script  ONE', passphrase: PASSPHRASE });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const sessionId = await openSession(jar.get('next-auth.session-token')!);
    const row = await database.db.session.findUniqueOrThrow({ where: { id: sessionId! } });
    expect(row.userId).toBe(person.id);
    expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(12 * 3600 * 1000);
    expect(await (await get(jar, 'session')).json()).toMatchObject({ user: { name: 'Script One', role: 'VERIFIER' } });
  });

  test('a contributor’s session lives sixty days', async () => {
    await signedInAs(database.db, 'CONTRIBUTOR', 'Script Two');
    const jar = new CookieJar();
    await signIn(jar, { name: 'Script Two', passphrase: PASSPHRASE });
    const row = await database.db.session.findUniqueOrThrow({
      where: { id: (await openSession(jar.get('next-auth.session-token')!))! },
    });
    expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(60 * 24 * 3600 * 1000);
  });

  test('JSON does as well as a form', async () => {
    await signedInAs(database.db, 'ADMIN', 'Script Json');
    const jar = new CookieJar();
    const { csrfToken } = await (await get(jar, 'csrf')).json();
    const request = new Request(`${ORIGIN}/api/auth/callback/credentials`, {
      method: 'POST',
      body: JSON.stringify({ csrfToken, name: 'Script Json', passphrase: PASSPHRASE, json: true }),
      headers: { cookie: jar.header(), 'content-type': 'application/json' },
    });
    jar.keep(await authRoute(request));
    expect(jar.has('next-auth.session-token')).toBe(true);
  });

  test('an unknown name, a wrong passphrase and a suspended account get the same answer, byte for byte', async () => {
    await signedInAs(database.db, 'ADMIN', 'Real Name');
    const { person } = await signedInAs(database.db, 'VERIFIER', 'Put Out');
    await database.db.user.update({ where: { id: person.id }, data: { suspendedAt: new Date() } });
    const answers = await Promise.all(
      [
        { name: 'Real Name', passphrase: 'not the right words' },
        { name: 'No Such Name', passphrase: 'not the right words' },
        { name: 'Put Out', passphrase: PASSPHRASE },
        { name: 'Documented record', passphrase: PASSPHRASE },
      ].map(async (fields) => {
        const answer = await signIn(new CookieJar(), fields);
        return { status: answer.status, type: answer.headers.get('content-type'), cookies: answer.headers.getSetCookie(), body: await answer.text() };
      }),
    );
    expect(answers[0]!.status).toBe(401);
    expect(JSON.parse(answers[0]!.body)).toMatchObject({ code: 'sign-in-failed', title: 'Name or passphrase is not right' });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  test('the sixth wrong try in a minute is told how long to wait', async () => {
    const tries: Response[] = [];
    for (let index = 0; index < 6; index += 1) {
      tries.push(await signIn(new CookieJar(), { name: 'Tried Often', passphrase: 'not the right words' }));
    }
    expect(tries.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429]);
    expect(Number(tries[5]!.headers.get('retry-after'))).toBeGreaterThan(55);
    expect(Number(tries[5]!.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  });

  test('empty fields are named', async () => {
    const answer = await signIn(new CookieJar(), { name: ' ', passphrase: '' });
    expect(answer.status).toBe(422);
    const { errors } = await answer.json();
    expect(errors.map(({ field, code }: { field: string; code: string }) => [field, code])).toEqual([
      ['name', 'name.empty'],
      ['passphrase', 'passphrase.empty'],
    ]);
  });

  test('without the csrf pair, or from a foreign page, nothing is checked', async () => {
    await signedInAs(database.db, 'ADMIN', 'Foreign');
    const fields = { name: 'Foreign', passphrase: PASSPHRASE };
    const jar = new CookieJar();
    expect((await post(jar, 'callback/credentials', fields)).status).toBe(403);
    expect((await signIn(jar, { ...fields, csrfToken: 'f'.repeat(64) })).status).toBe(403);
    expect((await signIn(jar, fields, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await signIn(jar, fields, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(jar.has('next-auth.session-token')).toBe(false);
  });

  test('a device that signed in is known, and signing in again ends the session before', async () => {
    await signedInAs(database.db, 'CONTRIBUTOR', 'Twice');
    const jar = new CookieJar();
    await signIn(jar, { name: 'Twice', passphrase: PASSPHRASE });
    const first = (await openSession(jar.get('next-auth.session-token')!))!;
    expect(jar.has('next-auth.device')).toBe(true);
    await signIn(jar, { name: 'Twice', passphrase: PASSPHRASE });
    expect((await database.db.session.findUniqueOrThrow({ where: { id: first } })).endedAt).not.toBeNull();
  });
});

describe('signing out', () => {
  test('ends the row, so that a copy of the cookie is worth nothing', async () => {
    await signedInAs(database.db, 'VERIFIER', 'Leaving');
    const jar = new CookieJar();
    await signIn(jar, { name: 'Leaving', passphrase: PASSPHRASE });
    const copy = jar.header();
    const sessionId = (await openSession(jar.get('next-auth.session-token')!))!;
    const { csrfToken } = await (await get(jar, 'csrf')).json();
    expect((await post(jar, 'signout', { csrfToken, json: 'true' })).status).toBe(200);
    expect(jar.has('next-auth.session-token')).toBe(false);
    expect((await database.db.session.findUniqueOrThrow({ where: { id: sessionId } })).endedAt).not.toBeNull();
    const answer = await authRoute(new Request(`${ORIGIN}/api/auth/session`, { headers: { cookie: copy } }));
    expect(await answer.json()).toEqual({});
  });

  test('needs the csrf pair', async () => {
    await signedInAs(database.db, 'VERIFIER', 'Staying');
    const jar = new CookieJar();
    await signIn(jar, { name: 'Staying', passphrase: PASSPHRASE });
    expect((await post(jar, 'signout', { json: 'true' })).status).toBe(403);
    expect(await (await get(jar, 'session')).json()).toMatchObject({ user: { name: 'Staying' } });
  });
});

describe('cookies', () => {
  test('over plain HTTP: HttpOnly, SameSite=Lax, for every path', async () => {
    const jar = new CookieJar();
    await signedInAs(database.db, 'ADMIN', 'Plain');
    await signIn(jar, { name: 'Plain', passphrase: PASSPHRASE });
    expect(new Set(jar.lines.map((line) => line.split('=')[0]))).toEqual(
      new Set(['next-auth.csrf-token', 'next-auth.session-token', 'next-auth.device']),
    );
    for (const line of jar.lines) {
      expect(line).toMatch(/; HttpOnly/);
      expect(line).toMatch(/; SameSite=Lax/);
      expect(line).toMatch(/; Path=\//);
      expect(line).not.toMatch(/Secure|Domain=/);
    }
  });

  test('with an https PUBLIC_URL: __Host- and Secure besides', async () => {
    process.env.PUBLIC_URL = 'https://needs.example.org';
    const jar = new CookieJar();
    await signedInAs(database.db, 'ADMIN', 'Secure');
    await signIn(jar, { name: 'Secure', passphrase: PASSPHRASE });
    expect(jar.has('__Host-next-auth.session-token')).toBe(true);
    for (const line of jar.lines) {
      expect(line).toMatch(/^__Host-next-auth\./);
      expect(line).toMatch(/; Path=\/(;|$)/);
      expect(line).toMatch(/; Secure/);
      expect(line).not.toMatch(/Domain=/);
    }
  });
});

test('nothing else of next-auth is served', async () => {
  const jar = new CookieJar();
  for (const action of ['verify-request', 'error', 'signin/credentials', 'callback/email', '_log', '', '../x', 'constructor']) {
    expect((await get(jar, action)).status).toBe(404);
  }
  expect((await post(jar, '_log', { level: 'error' })).status).toBe(404);
  const wrongMethod = await get(jar, 'callback/credentials');
  expect([wrongMethod.status, wrongMethod.headers.get('allow')]).toEqual([405, 'POST']);
});

test('an address to return to stays on this site', async () => {
  await signedInAs(database.db, 'ADMIN', 'Returning');
  const target = async (callbackUrl: string) => {
    const { csrfToken } = await (await get(jar, 'csrf')).json();
    const answer = await post(jar, 'callback/credentials', { csrfToken, name: 'Returning', passphrase: PASSPHRASE, callbackUrl });
    const { hostname, pathname } = new URL(answer.headers.get('location')!);
    return [answer.status, hostname, pathname];
  };
  const jar = new CookieJar();
  expect(await target('/review?area=ASK')).toEqual([302, 'localhost', '/review']);
  for (const foreign of ['https://elsewhere.example/x', '//elsewhere.example/x', 'javascript:alert(1)', '%%%', '/api/users']) {
    expect(await target(foreign)).toEqual([302, 'localhost', '/']);
  }
});
