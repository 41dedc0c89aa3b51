import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createKey } from '@/lib/api-keys/create-key';
import { ROLES, type Role } from '@/lib/crisis/vocabulary';
import { FORM_TABLE } from '@/server/form-table';
import { HOT_ROUTES } from '@/server/hot-routes';
import { accountsFor, contextFor, signedInAs, type Accounts } from './support/accounts';
import { testDatabase, type TestDatabase } from './support/database';
import { sampleReport } from './support/sample-reports';
import { startServer, type RunningServer } from './support/server';
import { sourceFiles } from './support/source-files';

/**
 * The whole matrix over real HTTP, written by hand from the table of roles and not derived from the code: who gets in where. A route, page or
 * form that is not listed here fails the first test.
 */
type Visitor = 'PUBLIC' | Role;
type Row = [route: string, mayEnter: readonly Visitor[]];

const EVERYBODY: readonly Visitor[] = ['PUBLIC', ...ROLES];
const SIGNED_IN: readonly Visitor[] = ROLES;
const REPORTERS: readonly Visitor[] = ['CONTRIBUTOR', 'VERIFIER'];
const AUTHORS: readonly Visitor[] = ['CONTRIBUTOR'];
const VERIFIERS: readonly Visitor[] = ['VERIFIER'];
const READERS: readonly Visitor[] = ['CONTRIBUTOR', 'VERIFIER', 'ANALYST'];
const NOTICE_READERS: readonly Visitor[] = ['VERIFIER', 'ADMIN'];
const VERIFIED_READERS: readonly Visitor[] = ['VERIFIER', 'ANALYST'];
const ADMINS: readonly Visitor[] = ['ADMIN'];

const MATRIX: Row[] = [
  ['GET /', EVERYBODY],
  ['GET /charts/[chart]', EVERYBODY],
  ['GET /method', EVERYBODY],
  ['GET /data', EVERYBODY],
  ['GET /data/api', EVERYBODY],
  ['GET /data/snapshots', EVERYBODY],
  ['GET /areas', EVERYBODY],
  ['GET /areas/[area]', EVERYBODY],
  ['GET /items', EVERYBODY],
  ['GET /items/[item]', EVERYBODY],
  ['GET /record', EVERYBODY],
  ['GET /record/[id]', EVERYBODY],
  ['GET /changes', EVERYBODY],
  ['GET /about', EVERYBODY],
  ['GET /when-not-to-use', EVERYBODY],
  ['GET /data/reports.csv', EVERYBODY],
  ['GET /data/reports.json', EVERYBODY],
  ['GET /data/severity.csv', EVERYBODY],
  ['GET /data/severity.json', EVERYBODY],
  ['GET /data/trends.csv', EVERYBODY],
  ['GET /data/trends.json', EVERYBODY],
  ['GET /data/areas.csv', EVERYBODY],
  ['GET /data/areas.json', EVERYBODY],
  ['GET /data/items.csv', EVERYBODY],
  ['GET /data/items.json', EVERYBODY],
  ['GET /data/events.csv', EVERYBODY],
  ['GET /data/events.json', EVERYBODY],
  ['GET /data/corrections.csv', EVERYBODY],
  ['GET /data/corrections.json', EVERYBODY],
  ['GET /data/corrections.atom', EVERYBODY],
  ['GET /data/log.csv', EVERYBODY],
  ['GET /data/log.json', EVERYBODY],
  ['GET /data/snapshots.json', EVERYBODY],
  ['GET /data/metadata.json', EVERYBODY],
  ['GET /data/datapackage.json', EVERYBODY],
  ['GET /data/areas.geojson', EVERYBODY],
  ['GET /data/shortfall.zip', EVERYBODY],
  ['GET /api/openapi.json', EVERYBODY],
  ['GET /sign-in', EVERYBODY],
  ['GET /sign-out', EVERYBODY],
  ['GET /setup/[token]', EVERYBODY],
  ['GET /invite/[token]', EVERYBODY],
  ['GET /api/auth/[...nextauth]', EVERYBODY],
  ['POST /api/auth/[...nextauth]', EVERYBODY],
  ['GET /report', EVERYBODY],
  ['GET /outbox', EVERYBODY],
  ['GET /report/sent/[reference]', REPORTERS],
  ['GET /import', REPORTERS],
  ['GET /reports', REPORTERS],
  ['GET /reports/[reference]', REPORTERS],
  ['GET /reports/[reference]/edit', AUTHORS],
  ['GET /review', VERIFIERS],
  ['GET /review/[reference]', VERIFIERS],
  ['GET /review/[reference]/correct', VERIFIERS],
  ['GET /tell-us', EVERYBODY],
  ['GET /notices', NOTICE_READERS],
  ['GET /snapshots', NOTICE_READERS],
  ['GET /people', ADMINS],
  ['GET /keys', SIGNED_IN],
  ['GET /api/verified-reports', VERIFIED_READERS],
  ['GET /api/reports', REPORTERS],
  ['POST /api/reports', REPORTERS],
  ['GET /api/reports/[id]', READERS],
  ['POST /api/reports/[id]', AUTHORS],
  ['POST /api/reports/[id]/withdraw', AUTHORS],
  ['POST /api/reports/[id]/review', VERIFIERS],
  ['POST /api/reviews', VERIFIERS],
  ['GET /api/review', VERIFIERS],
  ['GET /api/imports', REPORTERS],
  ['POST /api/imports', REPORTERS],
  ['POST /api/imports/[id]/undo', REPORTERS],
  ['GET /api/users', ADMINS],
  ['POST /api/users', ADMINS],
  ['POST /api/users/[id]/suspend', ADMINS],
  ['POST /api/users/[id]/unsuspend', ADMINS],
  ['POST /api/users/[id]/role', ADMINS],
  ['POST /api/users/[id]/end-sessions', ADMINS],
  ['POST /api/device/forget', EVERYBODY],
  ['POST /sign-in', EVERYBODY],
  ['POST /sign-out', SIGNED_IN],
  ['POST /setup/[token]', EVERYBODY],
  ['POST /invite/[token]', EVERYBODY],
  ['POST /tell-us', EVERYBODY],
  ['POST /notices', NOTICE_READERS],
  ['POST /snapshots', NOTICE_READERS],
  ['POST /people', ADMINS],
  ['POST /keys', SIGNED_IN],
  ['POST /report', REPORTERS],
  ['POST /reports', REPORTERS],
  ['POST /reports/[reference]', AUTHORS],
  ['POST /reports/[reference]/edit', AUTHORS],
  ['POST /review', VERIFIERS],
  ['POST /review/[reference]', VERIFIERS],
  ['POST /review/[reference]/correct', VERIFIERS],
];

let database: TestDatabase;
let accounts: Accounts;
let server: RunningServer;
/** A verifier's own report: a page that a verifier sees, so that what its forms refuse is the form's own refusal. */
let reference: string;

beforeAll(async () => {
  database = await testDatabase();
  accounts = await accountsFor(database.db);
  server = await startServer({ databaseUrl: database.url, env: accounts.env });
  const cookie = accounts.cookies.VERIFIER;
  const headers = { cookie, 'content-type': 'application/json' };
  const sent = await fetch(`${server.url}/api/reports`, { method: 'POST', headers, body: JSON.stringify(sampleReport()) });
  reference = ((await sent.json()) as { reference: string }).reference;
}, 90_000);

afterAll(async () => {
  await server?.stop();
  await database?.close();
});

test('every route, page and form is in the matrix, and nothing else is', () => {
  const there = [...routes(), ...HOT_ROUTES.map(({ method, path }) => `${method} ${path}`), ...pages(), ...FORM_TABLE.map(({ path }) => `POST ${path}`)];
  expect(MATRIX.map(([route]) => route).sort()).toEqual([...new Set(there)].sort());
});

test.each(MATRIX)('%s', async (route, mayEnter) => {
  for (const visitor of EVERYBODY) {
    const answer = await visit(route, visitor);
    const seen = `${visitor}: ${outcomeOf(answer)}`;
    if (mayEnter.includes(visitor)) expect(seen).toBe(`${visitor}: let in`);
    else expect(seen).toBe(`${visitor}: ${visitor === 'PUBLIC' ? 'asked to sign in' : 'refused'}`);
  }
});

/** Written by hand: all that a key to send opens beside what is open to everybody, even in the hand of a verifier. */
const OPEN_TO_KEY = ['GET /api/reports', 'POST /api/reports', 'GET /api/imports', 'POST /api/imports'];

test('a key opens its few addresses for programs, and no page, form or other route', async () => {
  const { token } = await createKey(await contextFor(database.db, accounts.people.VERIFIER), { name: 'every route', scope: 'submit' });
  const closed = MATRIX.filter(([, mayEnter]) => !mayEnter.includes('PUBLIC'));
  const seen = await Promise.all(
    closed.map(async ([route]) => `${route}: ${outcomeOf(await visitWith(route, { authorization: `Bearer ${token}` }))}`),
  );
  const expected = closed.map(([route]) => `${route}: ${OPEN_TO_KEY.includes(route) ? 'let in' : route.includes(' /api/') ? 'refused' : 'asked to sign in'}`);
  expect(seen).toEqual(expected);
});

/** What an answer means for the door: whatever is found or missing behind it, somebody was let in. */
function outcomeOf(answer: Response): string {
  if (answer.status >= 500) return `fault ${answer.status}`;
  const isSignIn = new URL(answer.headers.get('location') ?? '/', server.url).pathname === '/sign-in';
  if ([302, 303, 307].includes(answer.status) && isSignIn) return 'asked to sign in';
  if (answer.status === 401) return 'asked to sign in';
  return answer.status === 403 ? 'refused' : 'let in';
}

async function visit(route: string, visitor: Visitor): Promise<Response> {
  return visitWith(route, visitor === 'PUBLIC' ? {} : { cookie: await cookieFor(route, visitor) });
}

async function visitWith(route: string, headers: Record<string, string>): Promise<Response> {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern
    .replace('[...nextauth]', 'csrf')
    .replace('[chart]', 'severity')
    .replace('[area]', 'askeran')
    .replace('[item]', 'GAS-NATGAS')
    .replace('[id]', randomUUID())
    .replace('[reference]', reference)
    .replace('[token]', 'no-such-token');
  const isForm = !path.startsWith('/api/');
  const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
  const write = method === 'POST' ? { body: isForm ? 'nothing=' : '{}', headers: { ...headers, 'content-type': type } } : { headers };
  return fetch(`${server.url}${path}`, { method, redirect: 'manual', ...write });
}

/** What ends a session gets one of its own. */
async function cookieFor(route: string, role: Role): Promise<string> {
  return ['POST /sign-out', 'POST /api/device/forget'].includes(route) ? (await signedInAs(database.db, role)).cookie : accounts.cookies[role];
}

function routes(): string[] {
  return sourceFiles(['app'], /\/route\.ts$/).flatMap((file) => {
    const methods = readFileSync(file, 'utf8').match(/\b(GET|POST|PUT|PATCH|DELETE)\b/g) ?? [];
    const path = file.replace(/^app/, '').replace(/\/route\.ts$/, '');
    return [...new Set(methods)].map((method) => `${method} ${path}`);
  });
}

/** The page for everything unknown is no place of its own. */
function pages(): string[] {
  return sourceFiles(['app'], /\/page\.tsx$/)
    .map((file) => file.replace(/^app\/\[locale\](\/\(\w+\))?/, '').replace(/\/page\.tsx$/, '') || '/')
    .filter((path) => path !== '/[...rest]')
    .map((path) => `GET ${path}`);
}
