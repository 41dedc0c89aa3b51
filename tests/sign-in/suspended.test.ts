import { randomUUID } from 'node:crypto';
import type { Role } from '@/lib/crisis/vocabulary';
import { accountsFor, signedInAs, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { howMany } from '../support/how-many';
import { startServer, type RunningServer } from '../support/server';

/** A suspension bites on the very next request, on every address behind the sign-in: over real HTTP, a fresh account each time. */
const ADDRESSES: [method: string, path: string, role: Role][] = [
  ['POST', '/report', 'CONTRIBUTOR'],
  ['GET', '/reports', 'CONTRIBUTOR'],
  ['GET', '/review', 'VERIFIER'],
  ['GET', '/people', 'ADMIN'],
  ['POST', '/people', 'ADMIN'],
  ['POST', '/sign-out', 'ANALYST'],
  ['GET', '/api/reports', 'CONTRIBUTOR'],
  ['POST', '/api/reports', 'CONTRIBUTOR'],
  ['GET', `/api/reports/${randomUUID()}`, 'ANALYST'],
  ['POST', `/api/reports/${randomUUID()}`, 'CONTRIBUTOR'],
  ['POST', `/api/reports/${randomUUID()}/withdraw`, 'CONTRIBUTOR'],
  ['POST', `/api/reports/${randomUUID()}/review`, 'VERIFIER'],
  ['GET', '/api/review', 'VERIFIER'],
  ['GET', '/api/users', 'ADMIN'],
  ['POST', '/api/users', 'ADMIN'],
  ['POST', `/api/users/${randomUUID()}/suspend`, 'ADMIN'],
  ['POST', `/api/users/${randomUUID()}/unsuspend`, 'ADMIN'],
  ['POST', `/api/users/${randomUUID()}/role`, 'ADMIN'],
  ['POST', `/api/users/${randomUUID()}/end-sessions`, 'ADMIN'],
];

/** Of 19 addresses: in full more than a hundred times in all. */
const ROUNDS = howMany({ few: 1, full: 6 });

let database: TestDatabase;
let accounts: Accounts;
let server: RunningServer;
beforeAll(async () => {
  database = await testDatabase();
  accounts = await accountsFor(database.db);
  server = await startServer({ databaseUrl: database.url, env: accounts.env });
}, 90_000);
afterAll(async () => {
  await server?.stop();
  await database?.close();
});

async function visit(method: string, path: string, cookie: string): Promise<Response> {
  const isApi = path.startsWith('/api/');
  const body = method === 'GET' ? {} : { body: isApi ? '{}' : 'nothing=' };
  const type = isApi ? 'application/json' : 'application/x-www-form-urlencoded';
  return fetch(server.url + path, { method, redirect: 'manual', headers: { cookie, 'content-type': type }, ...body });
}

/** 401, or the way to the sign-in page. */
function isShutOut(answer: Response): boolean {
  return answer.status === 401 || (answer.headers.get('location') ?? '').includes('/sign-in');
}

test.each(ADDRESSES)('%s %s', async (method, path, role) => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { person, cookie } = await signedInAs(database.db, role);
    expect(isShutOut(await visit('GET', '/api/auth/session', cookie))).toBe(false);
    if (method === 'GET') expect(isShutOut(await visit(method, path, cookie))).toBe(false);
    const suspended = await visit('POST', `/api/users/${person.id}/suspend`, accounts.cookies.ADMIN);
    expect(suspended.status).toBe(200);
    expect(isShutOut(await visit(method, path, cookie))).toBe(true);
  }
});

test('what the server printed names nobody who signed in', async () => {
  expect(server.output()).not.toMatch(new RegExp(Object.values(accounts.people).map(({ name }) => name).join('|')));
});
